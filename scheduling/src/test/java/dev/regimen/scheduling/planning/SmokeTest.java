package dev.regimen.scheduling.planning;
import dev.regimen.scheduling.verify.PlanVerifier;
import org.junit.jupiter.api.Test;
class SmokeTest {
    @Test void t() {
        var c = Cases.of(Long.getLong("seed", -721946737L));
        var p = c.snapshot().calendar().practice();
        var r = CoursePlanner.of(p).offers(c.request(), c.snapshot(), 1);
        System.out.println(c.request().practitioners()+" "+c.request().startBy()+" "+c.request().firstDay()+" cal "+c.snapshot().calendar().last());
        c.request().course().protocol().stages().forEach(s -> System.out.println(s.id()+" "+s.sessions()+" "+s.start()+" "+s.spacing()));
        if (r instanceof PlanningResult.Explanation e) { 
            e.blocked().forEach(b -> System.out.println("B "+b.practitioner()+" "+b.sessions()+" "+b.considered()+" "+b.obstacles()));
            e.relaxations().forEach(x -> { System.out.println(x.change()+" "+x.offer().cost()+" "+PlanVerifier.of(p).verify(c.request(), c.snapshot(), x.offer()).stream().map(v->v.rule()).toList()); x.offer().visits().forEach(v -> System.out.println("    "+v.id()+" "+v.arrival()+" "+v.lead()+" "+v.window().from()+".."+v.window().to())); x.offer().open().forEach(o -> System.out.println("    open "+o.id()+" "+o.why()+" "+o.window().from()+".."+o.window().to()));}); }
        else System.out.println(r);
    }
}
