package wordle.users.throttling;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom requests count for: an IPv4 address, or the network of 64 bits of an IPv6 address, of which
 * one customer has all.
 *
 * @param network in hexadecimal digits
 */
public record ClientAddress(String network) {

  /** Who comes with no address at all. */
  private static final ClientAddress UNKNOWN = new ClientAddress("");

  /** Nothing else may reach the resolver, which would ask the network for a name. */
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private static final int NETWORK_BYTES = 8;

  /**
   * The client of a request.
   *
   * @param forwardedFor what the gateway says of who is connected to it, absent where nobody says
   *     it whose word counts
   * @param connected who is connected here
   */
  public static ClientAddress of(@Nullable String forwardedFor, String connected) {
    return parse(forwardedFor == null ? connected : forwardedFor);
  }

  private static ClientAddress parse(String text) {
    if (!LITERAL.matcher(text).matches()) {
      return UNKNOWN;
    }
    try {
      byte[] address = InetAddress.getByName(text).getAddress();
      int length = Math.min(address.length, NETWORK_BYTES);
      return new ClientAddress(HexFormat.of().formatHex(Arrays.copyOf(address, length)));
    } catch (UnknownHostException e) {
      return UNKNOWN;
    }
  }
}
