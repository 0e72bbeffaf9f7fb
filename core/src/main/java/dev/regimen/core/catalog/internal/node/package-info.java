/**
 * What a catalogue file says before it means anything: start from {@link dev.regimen.core.catalog.internal.node.Node},
 * and {@link dev.regimen.core.catalog.internal.node.NodeParser} that makes one from YAML or JSON text.
 */
@NullMarked
package dev.regimen.core.catalog.internal.node;

import org.jspecify.annotations.NullMarked;
