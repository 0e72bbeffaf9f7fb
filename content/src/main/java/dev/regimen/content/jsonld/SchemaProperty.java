package dev.regimen.content.jsonld;

/** The schema.org properties the library writes, in the order in which they are written. */
public enum SchemaProperty {
    NAME("name"),
    URL("url"),
    DESCRIPTION("description"),
    IN_LANGUAGE("inLanguage"),
    ABOUT("about"),
    BREADCRUMB("breadcrumb"),
    LAST_REVIEWED("lastReviewed"),
    REVIEWED_BY("reviewedBy"),
    RELATED_LINK("relatedLink"),
    SIGNIFICANT_LINK("significantLink"),
    ITEM_LIST_ELEMENT("itemListElement"),
    POSITION("position"),
    ITEM("item"),
    CODE("code"),
    CODE_VALUE("codeValue"),
    CODING_SYSTEM("codingSystem"),
    PROCEDURE_TYPE("procedureType"),
    BODY_LOCATION("bodyLocation"),
    PREPARATION("preparation"),
    HOW_PERFORMED("howPerformed"),
    FOLLOWUP("followup"),
    DOSE_SCHEDULE("doseSchedule"),
    DOSE_UNIT("doseUnit"),
    DOSE_VALUE("doseValue"),
    FREQUENCY("frequency"),
    TARGET_POPULATION("targetPopulation"),
    ADVERSE_OUTCOME("adverseOutcome"),
    SERIOUS_ADVERSE_OUTCOME("seriousAdverseOutcome"),
    CONTRAINDICATION("contraindication"),
    RELEVANT_SPECIALTY("relevantSpecialty"),
    HONORIFIC_SUFFIX("honorificSuffix"),
    JOB_TITLE("jobTitle"),
    US_NPI("usNPI"),
    MEDICAL_SPECIALTY("medicalSpecialty"),
    AVAILABLE_SERVICE("availableService"),
    PRACTICES_AT("practicesAt"),
    TELEPHONE("telephone"),
    ADDRESS("address"),
    STREET_ADDRESS("streetAddress"),
    ADDRESS_LOCALITY("addressLocality"),
    ADDRESS_REGION("addressRegion"),
    POSTAL_CODE("postalCode"),
    ADDRESS_COUNTRY("addressCountry");

    private final String term;

    SchemaProperty(String term) {
        this.term = term;
    }

    /** The property's name in schema.org. */
    public String term() {
        return term;
    }
}
