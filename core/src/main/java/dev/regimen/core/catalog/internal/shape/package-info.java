/**
 * One description of a type that gives its reader, its writer, its JSON Schema and its paths, so that the four cannot
 * differ. Start from {@link dev.regimen.core.catalog.internal.shape.Shape} and
 * {@link dev.regimen.core.catalog.internal.shape.ObjectShape}.
 */
@NullMarked
package dev.regimen.core.catalog.internal.shape;

import org.jspecify.annotations.NullMarked;
