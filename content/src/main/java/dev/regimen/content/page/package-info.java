/**
 * Pages and handouts made from the model: nothing in them is typed a second time.
 *
 * <p>Start from {@link dev.regimen.content.page.ProcedurePage} and {@link dev.regimen.content.page.AftercareHandout}.
 * Every figure comes from a protocol, a risk or an instruction, and carries the model's own value beside its words; the
 * same figure goes into the page's structured data.
 */
@NullMarked
package dev.regimen.content.page;

import org.jspecify.annotations.NullMarked;
