// Every file of the quickstart is there.
['prolotherapy.html', 'aftercare.html', 'course.ics', 'course.fhir.json', 'report.txt'].each {
    assert new File(basedir, "target/quickstart/$it").size() > 0: it
}
return true
