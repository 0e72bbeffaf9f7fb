package dev.regimen.core.practice;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.value.ResourceKind;
import java.util.Set;

/**
 * Someone or something that a visit needs and that is there for one visit at a time. A pool, such as three like
 * procedure rooms, is three resources with a capability in common.
 */
public sealed interface Resource permits Practitioner, Staff, Room, Device {

    /** Returns the id, unique among all resources of the practice. */
    String id();

    ResourceKind kind();

    /**
     * Returns what a visit can ask this resource for at a site: procedures and skills of a practitioner, roles of a
     * member of staff, kinds of a room or device.
     *
     * @param site the id of a site that the resource is at; what the answer is for other sites is not defined
     * @return sorted ids
     */
    Set<String> capabilitiesAt(String site);

    /**
     * Returns when the resource is at a site, leave included. The hours count only while the site is open, which
     * {@link Practice#openOn} takes into account.
     *
     * @param site the id of a site that the resource is at; what the answer is for other sites is not defined
     */
    Hours hoursAt(String site);
}
