// The main job of this host is the quickstart, copied as a reader would copy it.
def quickstart = new File(basedir, '../../../src/test/java/dev/regimen/export/quickstart')
def sources = quickstart.listFiles().findAll { it.name ==~ /[A-Z]\w*\.java/ && !it.name.endsWith('Test.java') }
assert sources*.name.contains('Quickstart.java')
def host = new File(basedir, 'src/main/java/host')
host.mkdirs()
sources.each {
    new File(host, it.name).setText(it.getText('UTF-8').replace('package dev.regimen.export.quickstart;', 'package host;'), 'UTF-8')
}

// The same host without our BOM: it names our version itself.
def pom = new File(basedir, 'pom.xml').text
def bom = ~/(?s)\s*<dependency>\s*<groupId>dev\.regimen<\/groupId>\s*<artifactId>regimen-parent<\/artifactId>\s*<version>([^<]+)<\/version>.*?<\/dependency>/
def found = bom.matcher(pom)
assert found.find(): 'pom.xml must import our BOM'
def version = found.group(1)
assert pom.indexOf('regimen-parent') < pom.indexOf('spring-boot-dependencies'): 'our BOM must come first'
def without = bom.matcher(pom).replaceFirst('')
        .replaceAll('(<artifactId>regimen-export</artifactId>)', '$1<version>' + version + '</version>')
assert !without.contains('regimen-parent')
new File(basedir, 'without-bom.xml').text = without
return true
