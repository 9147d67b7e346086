"""The credentials of the requests that Schemathesis sends."""

import base64
import os
import uuid

import requests
import schemathesis

GATEWAY = os.environ["FUZZED_GATEWAY"]
PASSWORD = "a password for one run"

# These operations delete the account, or change its password.
ENDING = ("DELETE /users/me", "PUT /users/me/password")


class Account:
    """Registers an account, and gives its credentials to requests."""

    def get(self, case, context):
        name = "fuzz-" + uuid.uuid4().hex[:20]
        response = requests.post(
            GATEWAY + "/users", json={"username": name, "password": PASSWORD}, timeout=20
        )
        if response.status_code != 201:
            raise RuntimeError(f"No account can be registered: {response.status_code} {response.text}")
        return base64.b64encode(f"{name}:{PASSWORD}".encode()).decode()

    def set(self, case, data, context):
        case.headers["Authorization"] = "Basic " + data


@schemathesis.auth(refresh_interval=3600, retry_on=[]).skip_for(name=list(ENDING))
class AccountOfTheRun(Account):
    """One account for all operations that do not change it."""


@schemathesis.auth(refresh_interval=None).apply_to(name=list(ENDING))
class AccountOfTheRequest(Account):
    """One account for each request that deletes or changes it."""
