package dev.regimen.export.architecture.offenders.core.value;

import javax.xml.parsers.DocumentBuilderFactory;

final class ParsesXml {
    DocumentBuilderFactory parser() {
        return DocumentBuilderFactory.newDefaultInstance();
    }
}
