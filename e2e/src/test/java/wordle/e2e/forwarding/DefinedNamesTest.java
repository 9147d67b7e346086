package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wordle.testing.process.Repository;

class DefinedNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "upstream games {                                     | games",
        "    zone games 64k;                                  | games",
        "limit_req_zone $x zone=shed:32k rate=1r/s;           | shed",
        "    limit_req zone=shed burst=5;                     | shed",
        "proxy_cache_path /p keys_zone=cache:1m;              | cache",
        "ssl_session_cache shared:tls:2m;                     | tls",
        "log_format line \"$request\";                        | line",
        "map $uri $allow {                                    | allow",
        "map \"$a $b\" $pair {                                | pair",
        "geo $near {                                          | near",
        "split_clients $remote_addr $half {                   | half",
        "    set $users users;                                | users",
        "auth_request_set $verified $upstream_status;         | verified",
        "location ~ \"^/(?<call>x)\" {                        | call"
      })
  void definitionIsFound(String configuration, String name) {
    assertEquals(List.of(name), DefinedNames.in(configuration));
  }

  @Test
  void everyNameOfSnippetsAndTemplatesBeginsWithWordle() throws IOException {
    List<String> names = DefinedNames.below(Repository.path("nginx"));

    assertTrue(names.contains("wordle_allow"), names::toString);
    assertTrue(names.contains("wordle-games"), names::toString);
    assertTrue(names.contains("wordle-${SERVICE}-excluding-${NUMBER}"), names::toString);
    assertEquals(
        List.of(), names.stream().filter(name -> !name.startsWith("wordle")).distinct().toList());
  }
}
