package dev.regimen.export.architecture.offenders.core.value;

import com.fasterxml.jackson.core.JacksonException;
import com.google.common.base.Ticker;
import com.google.common.collect.Multimap;
import java.util.List;
import java.util.function.Supplier;

public abstract class ShowsLibraries<T extends Ticker> implements Supplier<List<? extends Multimap<String, String>>> {
    public abstract T read() throws JacksonException;
}
