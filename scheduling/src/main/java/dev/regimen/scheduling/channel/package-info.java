/**
 * Through which channel a course is asked for, and what may be done there: the patients' own, or the desk's. Start with
 * {@link dev.regimen.scheduling.channel.ChannelPolicy} and {@link dev.regimen.scheduling.channel.Permission}.
 */
@NullMarked
package dev.regimen.scheduling.channel;

import org.jspecify.annotations.NullMarked;
