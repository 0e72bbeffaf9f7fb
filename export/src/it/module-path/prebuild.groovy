// The main job of this host is the quickstart, copied as a reader would copy it.
def quickstart = new File(basedir, '../../../src/test/java/dev/regimen/export/quickstart')
def sources = quickstart.listFiles().findAll { it.name ==~ /[A-Z]\w*\.java/ && !it.name.endsWith('Test.java') }
assert sources*.name.contains('Quickstart.java')
def host = new File(basedir, 'src/main/java/host')
host.mkdirs()
sources.each {
    new File(host, it.name).setText(it.getText('UTF-8').replace('package dev.regimen.export.quickstart;', 'package host;'), 'UTF-8')
}
return true
