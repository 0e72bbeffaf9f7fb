/**
 * What should not be published although it can exist: a practitioner without qualifications, a site nobody can reach, a
 * text that lacks one of the languages of the page. Start with {@link dev.regimen.core.validation.PracticeValidator}
 * and {@link dev.regimen.core.validation.ValidationReport}.
 *
 * <p>The rules are Jakarta constraints on the components of the model's records, and two rules over all their texts
 * and facts. This package knows none of those records, so a host's own record may carry constraints too. Nothing found repeats the
 * value that is at fault.
 */
@NullMarked
package dev.regimen.core.validation;

import org.jspecify.annotations.NullMarked;
