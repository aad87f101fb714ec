#!/usr/bin/env python3
"""resources/openapi/mahfooz-intake.yaml and the running service say the same: what the service answers is described, and
what is described happens."""
import json
import os
import re
import subprocess
import unittest
from pathlib import Path

import jsonschema
import yaml

from intake_protocol import Case, Service, photo, random_number
from mahfooz import DEADLINE, PROGRAMS, Intake, scratch

DOCUMENT = Path(__file__).parents[2] / "resources" / "openapi" / "mahfooz-intake.yaml"
METHODS = {"get", "post", "put", "delete", "patch", "head", "options", "trace"}

# What a test of a few seconds cannot bring about: a slow client (408), a crowd (429 at most addresses), a storage that
# fails (503), a platform that was away for months. Other tests do.
NOT_PROVOKED = {"408", "429", "503"}
NOT_PROVOKED_HERE = {("fetchHashes", "410")}


class Description:
    def __init__(self, document):
        self.document = document
        self.operations = {}
        for path, entry in document["paths"].items():
            pattern = re.compile("^" + re.sub(r"\\{\w+\\}", "[^/?]+", re.escape(path)) + "$")
            for method in METHODS & set(entry):
                self.operations[method.upper(), path] = (pattern, entry[method], entry.get("parameters", []))

    def resolved(self, node):
        while "$ref" in node:
            target = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def validate(self, value, schema):
        resolver = jsonschema.RefResolver("", self.document)
        jsonschema.Draft202012Validator(schema, resolver=resolver).validate(value)

    def operation_for(self, method, target):
        path = target.partition("?")[0]
        for (known, _), (pattern, operation, parameters) in self.operations.items():
            if known == method and pattern.match(path):
                return operation, parameters
        return None, None


class Witness:
    """Compares every exchange with the description and remembers what it has seen."""

    def __init__(self, description, test):
        self.description, self.test, self.seen = description, test, set()

    def __call__(self, method, target, headers, body, answer):
        operation, parameters = self.description.operation_for(method, target)
        self.test.assertIsNotNone(operation, f"{method} {target} is not described")
        status = str(answer.status)
        self.test.assertIn(status, operation["responses"], (operation["operationId"], answer.raw))
        self.seen.add((operation["operationId"], status))
        self.judge_answer(self.description.resolved(operation["responses"][status]), answer)
        if status.startswith("2"):
            self.judge_request(operation, parameters, target, headers, body)

    def judge_answer(self, response, answer):
        for name, header in response["headers"].items():
            header = self.description.resolved(header)
            self.test.assertIn(name.lower(), answer.headers)
            self.description.validate(answer.headers[name.lower()], header["schema"])
        kind = answer.headers["content-type"].partition(";")[0]
        self.test.assertIn(kind, response["content"])
        value = answer.json() if kind == "application/json" else answer.body.decode()
        self.description.validate(value, response["content"][kind]["schema"])

    def judge_request(self, operation, parameters, target, headers, body):
        self.test.assertEqual("requestBody" in operation, body is not None)
        if body is not None:
            content = self.description.resolved(operation["requestBody"])["content"]
            self.description.validate(json.loads(body), content["application/json"]["schema"])
        lower = {name.lower(): value for name, value in headers.items()}
        for parameter in map(self.description.resolved, parameters + operation.get("parameters", [])):
            if parameter["in"] == "header" and parameter["required"]:
                self.description.validate(lower[parameter["name"].lower()], parameter["schema"])


def platform_keys(intake):
    process = subprocess.run(
        [PROGRAMS / "mahfooz-intake", "platform", "add", "Example", "--database", f"sqlite:{intake.folder}/cases.db",
         "--keys", intake.keys], capture_output=True, text=True, check=True, timeout=DEADLINE)
    keys = json.loads(process.stdout)
    return [("x-functions-key", keys["function_key"]), ("Ocp-Apim-Subscription-Key", keys["subscription_key"])]


class OpenApi(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.document = yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))
        cls.description = Description(cls.document)

    def test_the_document_holds_together(self):
        self.assertEqual(self.document["openapi"], "3.1.0")
        names = [operation["operationId"] for _, operation, _ in self.description.operations.values()]
        self.assertEqual(len(names), len(set(names)))
        for schema in self.document["components"]["schemas"].values():
            jsonschema.Draft202012Validator.check_schema(schema)

        def references(node):
            if isinstance(node, dict):
                if "$ref" in node:
                    yield node["$ref"]
                node = node.values()
            if isinstance(node, (list, type({}.values()))):
                for part in node:
                    yield from references(part)

        for reference in references(self.document):
            self.description.resolved({"$ref": reference})
        for (method, path), (_, operation, parameters) in self.description.operations.items():
            described = {parameter["name"] for parameter in
                         map(self.description.resolved, parameters + operation.get("parameters", []))
                         if parameter["in"] == "path"}
            self.assertEqual(set(re.findall(r"\{(\w+)\}", path)), described)
            self.assertEqual("requestBody" in operation, method == "POST")

    def cases(self, service):
        case = Case(service)
        case.create()
        service.exchange("POST", "/v1/cases", service.envelope(case.text))
        service.exchange("POST", "/v1/cases", service.envelope(case.submission([photo("c")])))
        service.exchange("POST", "/v1/cases", b"{}")
        service.exchange("POST", "/v1/cases", service.envelope(case.submission([photo()] * 11)))
        service.exchange("POST", "/v1/cases", b"{}", [("Content-Encoding", "gzip")])
        service.exchange("POST", "/v1/cases", headers=[("Content-Type", "application/json")])
        service.exchange("POST", "/v1/cases", headers=[("Content-Type", "application/json"), ("Content-Length", "9999999")])
        case.status()
        case.status(created=1)
        Case(service, case.number).status()
        service.exchange("GET", case.path, headers=[*case.signature("GET"), ("Transfer-Encoding", "chunked")])
        addition = case.addition()
        case.add(addition)
        case.add(addition)
        case.add(number=random_number())
        case.add(body=b"{}")
        case.add(case.addition([photo()] * 10))
        Case(service, case.number).add()
        path = case.path + "/items"
        service.exchange("POST", path, headers=[("Content-Type", "application/json")])
        service.exchange("POST", path, headers=[("Content-Type", "application/json"), ("Content-Length", "9999999")])
        service.exchange("POST", path, b"{}", [("Content-Encoding", "gzip")])
        return case

    def withdrawals(self, service, case):
        case.withdraw(created=1)
        service.exchange("DELETE", case.path, headers=[*case.signature("DELETE"), ("Content-Length", "1")])
        Case(service, case.number).withdraw()
        case.withdraw()
        case.withdraw()
        case.status()
        case.add()
        service.exchange("POST", "/v1/cases", service.envelope(case.text))

    def feed(self, service, keys):
        page = service.exchange("GET", "/v1/FetchHashes?startTimestamp=0&pageSize=1", headers=keys).json()
        token = page["nextPageToken"].replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")
        service.exchange("GET", f"/v1/FetchHashes?startTimestamp=0&pageSize=1&nextPageToken={token}", headers=keys)
        service.exchange("GET", "/v1/FetchHashes?pageSize=x", headers=keys)
        service.exchange("GET", "/v1/FetchHashes")

        def say(value, feedback, keys=keys):
            body = {"count": 1, "hashFeedbacks": [{"hashValue": value, "feedbackValue": feedback, "tags": ["t"]}]}
            return service.exchange("POST", "/v1/SubmitFeedback", json.dumps(body).encode(), keys)

        say("a" * 64, "Blocked")
        say("a" * 64, "Perhaps")
        say("a" * 64, "Blocked", keys=[])
        service.exchange("GET", "/v1/FetchHashes?startTimestamp=0", headers=keys)
        for headers in ([("Content-Type", "application/json")],
                        [("Content-Type", "application/json"), ("Content-Length", "9999999")],
                        [("Content-Type", "text/plain"), ("Content-Length", "2")]):
            service.exchange("POST", "/v1/SubmitFeedback", headers=keys + headers)

    def test_the_service_does_what_is_described_and_nothing_else(self):
        witness = Witness(self.description, self)
        with scratch() as folder, Intake(folder) as intake:
            keys = platform_keys(intake)
            service = Service(intake.profile())
            service.heard = witness
            service.exchange("GET", "/healthz")
            service.exchange("GET", "/healthz", headers=[("Content-Length", "1")])
            service.exchange("GET", "/metrics")
            service.exchange("GET", "/metrics", headers=[("X-Forwarded-For", "192.0.2.1")])
            service.exchange("GET", "/metrics", headers=[("Content-Length", "1")])
            case = self.cases(service)
            self.feed(service, keys)
            self.assertEqual(case.status().json()["items"][0]["platforms"], [{"platform": "Example", "status": "Blocked"}])
            self.withdrawals(service, case)
            service.exchange("GET", "/v1/FetchHashes?startTimestamp=0", headers=keys)
        described = {(operation["operationId"], status) for _, operation, _ in self.description.operations.values()
                     for status in operation["responses"] if status not in NOT_PROVOKED}
        self.assertEqual(described - witness.seen, NOT_PROVOKED_HERE)

    def test_no_other_method_is_answered(self):
        with scratch() as folder, Intake(folder) as intake:
            service = Service(intake.profile())
            for path in self.document["paths"]:
                target = path.replace("{number}", random_number())
                allowed = {known for known, known_path in self.description.operations if known_path == path}
                for method in {method.upper() for method in METHODS} - allowed:
                    answer = service.exchange(method, target)
                    self.assertEqual(answer.status, 405, (method, target))
                    self.assertEqual({word.strip() for word in answer.headers["allow"].split(",")}, allowed)
            for target in ("/", "/v1", "/v1/cases/", "/v2/cases", "/healthz/", "/openapi.yaml"):
                self.assertEqual(service.exchange("GET", target).status, 404)


if __name__ == "__main__":
    unittest.main()
