package wordle.users.throttling;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The client that a request counts for: an IPv4 address, or the 64-bit network of an IPv6 address,
 * because one customer has a whole network.
 *
 * @param network the address or network, in hexadecimal digits; empty if it is unknown
 */
public record ClientAddress(String network) {

  private static final ClientAddress UNKNOWN = new ClientAddress("");

  /** Other text must not reach the resolver, because it would look up a name in the DNS. */
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private static final int NETWORK_BYTES = 8;

  /**
   * The client of a request.
   *
   * @param forwardedFor the address that the gateway reports, absent if no trusted gateway did
   * @param connected the address of the connection
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
