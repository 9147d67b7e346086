"""Whose credentials the requests of tools/fuzz carry."""

import base64
import os
import uuid

import requests
import schemathesis

GATEWAY = os.environ["FUZZED_GATEWAY"]
PASSWORD = "a password for one run"

# These end the account, or its password.
ENDING = ("DELETE /users/me", "PUT /users/me/password")


class Account:
    """The credentials of an account that is registered when they are asked for."""

    def get(self, case, context):
        name = "fuzz-" + uuid.uuid4().hex[:20]
        answer = requests.post(
            GATEWAY + "/users", json={"username": name, "password": PASSWORD}, timeout=20
        )
        if answer.status_code != 201:
            raise RuntimeError(f"No account can be registered: {answer.status_code} {answer.text}")
        return base64.b64encode(f"{name}:{PASSWORD}".encode()).decode()

    def set(self, case, data, context):
        case.headers["Authorization"] = "Basic " + data


@schemathesis.auth(refresh_interval=3600, retry_on=[]).skip_for(name=list(ENDING))
class AccountOfTheRun(Account):
    """One for all operations that leave it as it is."""


@schemathesis.auth(refresh_interval=None).apply_to(name=list(ENDING))
class AccountOfTheRequest(Account):
    """One for each request of an operation that ends it."""
