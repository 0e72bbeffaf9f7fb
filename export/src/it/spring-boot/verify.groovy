// Every file of the quickstart is there.
['prolotherapy.html', 'aftercare.html', 'course.ics', 'course.fhir.json', 'report.txt'].each {
    assert new File(basedir, "target/quickstart/$it").size() > 0: it
}

// Importing our BOM, even first, moves no version of the host's.
def resolved = { name ->
    new File(basedir, "target/$name").readLines()*.replaceAll(/\u001B\[[;\d]*m/, '')*.trim().findAll { it.contains(':') && !it.endsWith(':') }
}
def withBom = resolved('with-bom.txt')
assert withBom.size() > 20
assert withBom.any { it.startsWith('dev.regimen:regimen-export:') }
assert withBom.any { it.startsWith('org.springframework.boot:spring-boot:jar:3.5.') }
def withoutBom = resolved('without-bom.txt')
assert withBom - withoutBom == []
assert withoutBom - withBom == []
