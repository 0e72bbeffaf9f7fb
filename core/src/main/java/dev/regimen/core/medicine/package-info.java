/**
 * What is to be asked about a patient's medicines before a procedure, by class of medicine and bleeding risk. Start from
 * {@link dev.regimen.core.medicine.HoldPolicy} and {@link dev.regimen.core.medicine.HoldRule}.
 */
@NullMarked
package dev.regimen.core.medicine;

import org.jspecify.annotations.NullMarked;
