/**
 * What every request goes through: its id, its log line, its time, and the headers that are let in.
 */
@NullMarked
package wordle.users.request;

import org.jspecify.annotations.NullMarked;
