package dev.regimen.content.jsonld;

import static dev.regimen.content.jsonld.SchemaProperty.ABOUT;
import static dev.regimen.content.jsonld.SchemaProperty.ADDRESS;
import static dev.regimen.content.jsonld.SchemaProperty.ADDRESS_COUNTRY;
import static dev.regimen.content.jsonld.SchemaProperty.ADDRESS_LOCALITY;
import static dev.regimen.content.jsonld.SchemaProperty.ADDRESS_REGION;
import static dev.regimen.content.jsonld.SchemaProperty.ADVERSE_OUTCOME;
import static dev.regimen.content.jsonld.SchemaProperty.AVAILABLE_SERVICE;
import static dev.regimen.content.jsonld.SchemaProperty.BODY_LOCATION;
import static dev.regimen.content.jsonld.SchemaProperty.BREADCRUMB;
import static dev.regimen.content.jsonld.SchemaProperty.CODE;
import static dev.regimen.content.jsonld.SchemaProperty.CODE_VALUE;
import static dev.regimen.content.jsonld.SchemaProperty.CODING_SYSTEM;
import static dev.regimen.content.jsonld.SchemaProperty.CONTRAINDICATION;
import static dev.regimen.content.jsonld.SchemaProperty.DESCRIPTION;
import static dev.regimen.content.jsonld.SchemaProperty.DOSE_SCHEDULE;
import static dev.regimen.content.jsonld.SchemaProperty.DOSE_UNIT;
import static dev.regimen.content.jsonld.SchemaProperty.DOSE_VALUE;
import static dev.regimen.content.jsonld.SchemaProperty.FOLLOWUP;
import static dev.regimen.content.jsonld.SchemaProperty.FREQUENCY;
import static dev.regimen.content.jsonld.SchemaProperty.HONORIFIC_SUFFIX;
import static dev.regimen.content.jsonld.SchemaProperty.HOW_PERFORMED;
import static dev.regimen.content.jsonld.SchemaProperty.IN_LANGUAGE;
import static dev.regimen.content.jsonld.SchemaProperty.ITEM;
import static dev.regimen.content.jsonld.SchemaProperty.ITEM_LIST_ELEMENT;
import static dev.regimen.content.jsonld.SchemaProperty.JOB_TITLE;
import static dev.regimen.content.jsonld.SchemaProperty.LAST_REVIEWED;
import static dev.regimen.content.jsonld.SchemaProperty.MEDICAL_SPECIALTY;
import static dev.regimen.content.jsonld.SchemaProperty.NAME;
import static dev.regimen.content.jsonld.SchemaProperty.POSITION;
import static dev.regimen.content.jsonld.SchemaProperty.POSTAL_CODE;
import static dev.regimen.content.jsonld.SchemaProperty.PRACTICES_AT;
import static dev.regimen.content.jsonld.SchemaProperty.PREPARATION;
import static dev.regimen.content.jsonld.SchemaProperty.PROCEDURE_TYPE;
import static dev.regimen.content.jsonld.SchemaProperty.RELATED_LINK;
import static dev.regimen.content.jsonld.SchemaProperty.RELEVANT_SPECIALTY;
import static dev.regimen.content.jsonld.SchemaProperty.REVIEWED_BY;
import static dev.regimen.content.jsonld.SchemaProperty.SERIOUS_ADVERSE_OUTCOME;
import static dev.regimen.content.jsonld.SchemaProperty.SIGNIFICANT_LINK;
import static dev.regimen.content.jsonld.SchemaProperty.STREET_ADDRESS;
import static dev.regimen.content.jsonld.SchemaProperty.TARGET_POPULATION;
import static dev.regimen.content.jsonld.SchemaProperty.TELEPHONE;
import static dev.regimen.content.jsonld.SchemaProperty.URL;
import static dev.regimen.content.jsonld.SchemaProperty.US_NPI;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema.org types the library writes, each with the properties that schema.org gives it or its supertypes. */
public enum SchemaType {
    THING("Thing", null, NAME, URL, DESCRIPTION),
    WEB_PAGE(
            "WebPage",
            THING,
            IN_LANGUAGE,
            ABOUT,
            BREADCRUMB,
            LAST_REVIEWED,
            REVIEWED_BY,
            RELATED_LINK,
            SIGNIFICANT_LINK),
    MEDICAL_WEB_PAGE("MedicalWebPage", WEB_PAGE),
    BREADCRUMB_LIST("BreadcrumbList", THING, ITEM_LIST_ELEMENT),
    LIST_ITEM("ListItem", THING, POSITION, ITEM),
    MEDICAL_ENTITY("MedicalEntity", THING, CODE, RELEVANT_SPECIALTY),
    MEDICAL_PROCEDURE(
            "MedicalProcedure", MEDICAL_ENTITY, PROCEDURE_TYPE, BODY_LOCATION, PREPARATION, HOW_PERFORMED, FOLLOWUP),
    MEDICAL_THERAPY(
            "MedicalTherapy",
            MEDICAL_PROCEDURE,
            DOSE_SCHEDULE,
            ADVERSE_OUTCOME,
            SERIOUS_ADVERSE_OUTCOME,
            CONTRAINDICATION),
    MEDICAL_CONTRAINDICATION("MedicalContraindication", MEDICAL_ENTITY),
    MEDICAL_CODE("MedicalCode", MEDICAL_ENTITY, CODE_VALUE, CODING_SYSTEM),
    DOSE_SCHEDULE_TYPE("DoseSchedule", MEDICAL_ENTITY, DOSE_UNIT, DOSE_VALUE, FREQUENCY, TARGET_POPULATION),
    QUALITATIVE_VALUE("QualitativeValue", THING),
    MEDICAL_SPECIALTY_TYPE("MedicalSpecialty", THING),
    PERSON("Person", THING, HONORIFIC_SUFFIX, JOB_TITLE),
    MEDICAL_CLINIC("MedicalClinic", THING, TELEPHONE, ADDRESS, MEDICAL_SPECIALTY, AVAILABLE_SERVICE),
    INDIVIDUAL_PHYSICIAN(
            "IndividualPhysician",
            THING,
            TELEPHONE,
            ADDRESS,
            US_NPI,
            MEDICAL_SPECIALTY,
            AVAILABLE_SERVICE,
            PRACTICES_AT),
    POSTAL_ADDRESS(
            "PostalAddress", THING, STREET_ADDRESS, ADDRESS_LOCALITY, ADDRESS_REGION, POSTAL_CODE, ADDRESS_COUNTRY);

    private final String term;
    private final Set<SchemaProperty> properties;

    SchemaType(String term, @Nullable SchemaType parent, SchemaProperty... own) {
        this.term = term;
        EnumSet<SchemaProperty> all = EnumSet.noneOf(SchemaProperty.class);
        if (parent != null) {
            all.addAll(parent.properties);
        }
        Collections.addAll(all, own);
        this.properties = Collections.unmodifiableSet(all);
    }

    /** The type's name in schema.org. */
    public String term() {
        return term;
    }

    /** The properties a node of this type may have. */
    public Set<SchemaProperty> properties() {
        return properties;
    }
}
