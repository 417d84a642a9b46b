#!/usr/bin/env python3
"""House rules that a compiler does not check. Each message names what to write instead.

  tools/tidy.py              check the repository; errors fail, warnings (size) do not
  tools/tidy.py --warnings   show all warnings, not only the first ten
  tools/tidy.py --self-test  check the rules themselves against small examples
"""

import re
import sys
from pathlib import Path
from typing import Iterator, NamedTuple

ROOT = Path(__file__).resolve().parent.parent

# Which way rooms may look: a room includes rooms of a lower floor, never of its own or a higher one.
FLOORS = [
    ["base"], ["law"], ["platform"], ["identity"], ["calc"], ["paper"], ["company"], ["people"], ["compliance"],
    ["inquiry"], ["contract"], ["overtime_agreement"], ["leave"], ["timecard"], ["ledger", "invoice"],
    ["complaint"], ["duty", "business_report"], ["social_insurance"], ["payroll"], ["work_history", "certification", "operations"],
    ["home"], ["app"],
]
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

# The writer of PDF bytes is behind the page vocabulary of `paper`.
PDF_WRITER = "platform/pdf"
PDF_WRITER_USERS = ("platform", "paper", "app")

# Flows of two parties that may act as the other side within one transaction (Tx::as_party).
AS_PARTY_FLOWS: tuple[str, ...] = (
    "src/complaint/complaint_flow.cpp",
    "src/contract/assignment/assignment_flows.cpp",
    "src/contract/contract_flows.cpp",
    "src/contract/gate/gate_flows.cpp",
    "src/inquiry/inquiry_flows.cpp",
    "src/ledger/ledger_flow.cpp",
    "src/timecard/timecard_load_store.cpp",
    "src/timecard/timecard_mail_flow.cpp",
    "src/timecard/timecard_open_flow.cpp",
)

FILE_LINES, FUNCTION_LINES, LINE_WIDTH = 400, 60, 120

# One word for one thing (docs/glossary.md). Matched as whole parts of an identifier.
SYNONYMS = {
    "staff": "worker (dispatched) or employee (anyone in the register)",
    "temp_worker": "worker", "dispatched_worker": "worker", "dispatch_worker": "worker",
    "haken": "agency, client or dispatch", "hakenmoto": "agency", "hakensaki": "client",
    "customer": "client", "timesheet": "timecard", "time_sheet": "timecard", "time_card": "timecard",
    "kintai": "timecard", "dakoku": "punch", "clock_in": "punch", "clock_out": "punch",
    "tenant_id": "company_id, or agency_id and client_id", "users": "accounts", "user_id": "account_id",
    "org_unit": "organizational_unit", "organization_unit": "organizational_unit",
    "organisational_unit": "organizational_unit", "work_place": "workplace",
    "commander": "supervisor", "expiry_conflict": "conflict_date", "conflict_day": "conflict_date",
    "teishokubi": "conflict_date", "cooling_period": "cooling_off",
    "labour_contract": "employment_contract", "labor_contract": "employment_contract",
    "base_contract": "master_agreement", "framework_agreement": "master_agreement",
    "quotation": "inquiry (kind estimate) or answer", "reject_contract": "send_back",
    "article36": "overtime_agreement", "saburoku": "overtime_agreement", "agreement36": "overtime_agreement",
    "annual_leave": "paid_leave", "paid_holiday": "paid_leave",
    "salary_slip": "payslip", "pay_slip": "payslip", "payroll_slip": "payslip",
    "my_number": "individual_number", "mynumber": "individual_number", "hanko": "seal",
    "seikyu": "invoice", "kyuyo": "payroll", "shaho": "social_insurance", "koyo": "employment_insurance",
    "rosai": "accident_insurance", "nursing_insurance": "care_insurance",
    "standard_salary": "standard_remuneration", "standard_wage": "standard_remuneration",
    "sharoushi": "labor_consultant", "sharoshi": "labor_consultant",
    "construction_site": "jobsite", "craftsman": "skilled_worker",
}


class Finding(NamedTuple):
    path: str
    line: int
    text: str
    fails: bool = True

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {'error' if self.fails else 'warning'}: {self.text}"


# ------------------------------------------------------------------------------------------- reading

CPP_TOKEN = re.compile(
    r"""(?P<raw>(?:u8|[uUL])?R"(?P<delimiter>[^()\\\s"]{0,16})\((?P<raw_body>.*?)\)(?P=delimiter)")
      |(?P<string>(?:u8|[uUL])?"(?P<body>(?:\\.|[^"\\\n])*)")
      |(?P<number>\b\d(?:[\w.]|'\w)*)
      |(?P<char>(?:u8|[uUL])?'(?:\\.|[^'\\\n])+')
      |(?P<comment>//[^\n]*|/\*.*?\*/)""", re.S | re.X)

SQL_TOKEN = re.compile(r"(?P<string>'(?:''|[^'])*')|(?P<comment>--[^\n]*|/\*.*?\*/)", re.S)


def blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


class Cpp:
    """A C++ file: `code` without strings and comments, and its string literals by position."""

    def __init__(self, path: str, text: str):
        self.path, self.text = path, text
        self.strings: list[tuple[int, str]] = []

        def replace(match: re.Match) -> str:
            if match["raw"] is not None:
                self.strings.append((match.start(), match["raw_body"]))
            elif match["string"] is not None:
                self.strings.append((match.start(), match["body"]))
            elif match["number"] is not None:
                return match[0]
            return blank(match[0])

        self.code = CPP_TOKEN.sub(replace, text)
        self.includes = [(line_of(text, m.start()), m[1])
                         for m in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', text, re.M)]
        parts = path.split("/")
        self.room = parts[1] if parts[0] == "src" and len(parts) > 2 else ""
        self.name = parts[-1]

    def below(self, *folders: str) -> bool:
        return self.path.startswith(folders)

    def is_rule(self) -> bool:
        """room.cpp, room.hpp and *_test.cpp of a business room: no I/O there."""
        if FLOOR.get(self.room, 0) <= FLOOR["platform"] or self.room in ("identity", "app"):
            return self.room in ("base", "law")
        return self.name in (f"{self.room}.cpp", f"{self.room}.hpp") or self.name.endswith("_test.cpp")


def sql_code(text: str, keep_strings: bool = True) -> str:
    def replace(match: re.Match) -> str:
        return match[0] if keep_strings and match["string"] else blank(match[0])
    return SQL_TOKEN.sub(replace, text)


# ------------------------------------------------------------------------------------------ includes

IO_HEADERS = re.compile(r"^(platform/(db|http)\b|libpq|postgresql/|boost/(asio|beast)\b)")


def check_includes(file: Cpp) -> Iterator[Finding]:
    for line, header in file.includes:
        yield from (Finding(file.path, line, text) for text in include_faults(file, header))


def include_faults(file: Cpp, header: str) -> Iterator[str]:
    other = header.split("/")[0]
    if file.room in FLOOR and other in FLOOR and "/" in header and other != file.room:
        if FLOOR[other] == FLOOR[file.room]:
            yield (f"{file.room} and {other} stand beside each other and may not include one another: "
                   "move what both need to a lower room, or announce an event (app/reactions.cpp)")
        elif FLOOR[other] > FLOOR[file.room]:
            yield (f"{file.room} may not look up to {other}: let {other} call {file.room} and hand it facts, "
                   "or announce an event (app/reactions.cpp)")
    if header.startswith(PDF_WRITER) and file.room and file.room not in PDF_WRITER_USERS:
        yield "use the page vocabulary of paper/ instead of the PDF writer behind it"
    if file.is_rule() and IO_HEADERS.match(header):
        yield "rules see no database and no network: take what you need in a Facts struct, filled by the flow"
    elif file.room and file.room != "platform" and re.match(r"^(libpq|postgresql/)", header):
        yield "use platform/db instead of libpq"
    elif file.room and not file.below("src/platform/http") and re.match(r"^boost/(asio|beast)\b", header):
        yield "use platform/http instead of Asio and Beast, which only one file there may instantiate"


def check_json_include(file: Cpp) -> Iterator[Finding]:
    allowed = file.below("src/platform/", "src/app/") or file.name.endswith("_codec.cpp") or not file.room
    for line, header in file.includes:
        if header == "boost/json.hpp" and not allowed:
            yield Finding(file.path, line, "boost/json.hpp costs 4 s here: include boost/json/fwd.hpp, or move "
                          "the codec's instantiation to a *_codec.cpp", fails=False)


# --------------------------------------------------------------------------------------------- calls

class Ban(NamedTuple):
    pattern: re.Pattern
    instead: str
    allowed: tuple[str, ...] = ()
    only: tuple[str, ...] = ()  # file name endings
    in_tests: bool = False


CLOCK = "use platform/clock: the transaction has one instant"
BANS = [
    Ban(re.compile(r"\bstd::system\s*\(|(?<![\w:.>])(?:system|popen)\s*\("),
        "start no other program: link the library, or do it in ./tasuki", ("bench/",), in_tests=True),
    Ban(re.compile(r"\b(?:gmtime|localtime)(?:_r|_s)?\s*\(|\bsystem_clock::now\b|\bgettimeofday\s*\("
                   r"|\bCLOCK_REALTIME\b|(?<![\w.>])time\s*\(\s*(?:nullptr|NULL|0|&\w+)\s*\)"),
        CLOCK, ("src/platform/clock.cpp",)),
    Ban(re.compile(r"\b(?:double|float)\b"), "use Yen, YenExact, Minutes or Ratio: binary fractions lose yen",
        ("src/platform/pdf", "src/paper/forms", "bench/", "src/platform/http")),
    Ban(re.compile(r"\bco_(?:await|return|yield)\b"),
        "write blocking code in a flow, callbacks in platform/http: g++ 12.2 destroys temporaries twice "
        "around co_await"),
    Ban(re.compile(r"\busing\s+namespace\b"), "name what you use (using base::Yen;): a header imposes it on all",
        only=(".hpp", ".h")),
    Ban(re.compile(r"(?<![\w.>])s?rand\s*\(|\brandom_device\b"), "use platform/secrets for random bytes, a "
        "seeded std::mt19937_64 in tests"),
]


def check_calls(file: Cpp) -> Iterator[Finding]:
    for ban in BANS:
        if file.path.startswith(ban.allowed) or (ban.only and not file.name.endswith(ban.only)):
            continue
        if ban.in_tests and (file.below("test/") or file.name.endswith(("_test.cpp", "_dbtest.cpp"))):
            continue
        for match in ban.pattern.finditer(file.code):
            yield Finding(file.path, line_of(file.code, match.start()),
                          f"{match[0].strip().rstrip('(')}: {ban.instead}")
    if file.path not in AS_PARTY_FLOWS and not file.below("src/platform/", "src/identity/", "test/"):
        for match in re.finditer(r"[.>]as_party\s*\(", file.code):
            if not file.name.endswith("_dbtest.cpp"):
                yield Finding(file.path, line_of(file.code, match.start()), "as_party: only flows listed in "
                              "AS_PARTY_FLOWS of tools/tidy.py may act as the other side; add it there if the "
                              "shared row is loaded FOR UPDATE before and nothing read so gets into the answer")


# ----------------------------------------------------------------------------------------------- SQL

SQL_START = re.compile(r"^\s*(?:select|insert into|update|delete from)\s|^\s*(?:SELECT|INSERT INTO|DELETE FROM)\s")
SQL_HOMES = ("src/platform/", "src/identity/", "src/app/", "test/", "bench/")
SQL_TIME = re.compile(r"\b(?:(?:now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\s*\)"
                      r"|current_date\b|current_timestamp\b|localtimestamp\b)", re.I)


def check_sql_in_cpp(file: Cpp) -> Iterator[Finding]:
    home = file.below(*SQL_HOMES) or file.name.endswith(("_store.cpp", "_dbtest.cpp"))
    for position, text in file.strings:
        if not home and SQL_START.match(text):
            yield Finding(file.path, line_of(file.text, position),
                          f"SQL belongs into {file.room or 'the room'}_store.cpp: declare a function in its header")
        if match := SQL_TIME.search(text):
            yield Finding(file.path, line_of(file.text, position),
                          f"{match[0]}: pass the transaction's instant (platform/clock) as a parameter")


CREATE_TABLE = re.compile(r"\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?"
                          r"(?:public\.)?\"?(\w+)\"?", re.I)


def check_migration(path: str, text: str, global_tables: set[str]) -> Iterator[Finding]:
    code = sql_code(text)
    for match in SQL_TIME.finditer(code):
        yield Finding(path, line_of(code, match.start()),
                      f"{match[0]}: pass the transaction's instant (platform/clock); a column gets no time default")
    for match in CREATE_TABLE.finditer(code):
        table = match[1]
        isolated = re.search(rf"\bisolate\w*\s*\(\s*'(?:public\.)?{table}'", code[match.end():])
        if not isolated and table not in global_tables:
            yield Finding(path, line_of(code, match.start()),
                          f"table {table} is not isolated: end with select isolate_…('{table}', …) in this file, or "
                          "give the reason in tools/global_tables.txt")
    for match in re.finditer(r"\bopen_for_migration\s*\(\s*'(\w+)'", code):
        if not re.search(rf"\bclose_after_migration\s*\(\s*'{match[1]}'", code[match.end():]):
            yield Finding(path, line_of(code, match.start()),
                          f"{match[1]} stays open to its owner: add select close_after_migration('{match[1]}')")


def check_migration_names(names: list[str]) -> Iterator[Finding]:
    for number, name in enumerate(sorted(names), 1):
        if not re.fullmatch(rf"{number:04}_[a-z0-9_]+\.sql", name):
            yield Finding(f"db/migrations/{name}", 1, f"migrations are numbered without gaps: {number:04}_….sql")
            return


# --------------------------------------------------------------------------------------------- words

IDENTIFIER = re.compile(r"[A-Za-z_]\w*")
SYNONYM = re.compile(r"(?:^|_)(" + "|".join(sorted(SYNONYMS, key=len, reverse=True)) + r")(?:s|es)?(?=_|$|\d)")


def snake(identifier: str) -> str:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", identifier)
    return words.lower()


def check_synonyms(path: str, code: str) -> Iterator[Finding]:
    seen = set()
    for match in IDENTIFIER.finditer(code):
        name = match[0]
        found = SYNONYM.search(snake(name))
        if found and name not in seen:
            seen.add(name)
            yield Finding(path, line_of(code, match.start()), f"{name}: write {SYNONYMS[found[1]]} (docs/glossary.md)")


# Written so that this file does not match itself.
UNFINISHED = re.compile(r"\b(?:TO[D]O|FIX[M]E|X[X]X)\b")
LOCAL_WORDS = [
    (re.compile(r"\b(?:issue|pull request|PR|ticket) ?[#]\d*", re.I), "say why in words, not by a number"),
    (re.compile(r"(?<![\w./,-])/[w]ork/"), "a path of one machine: write it relative to the checkout"),
    (re.compile(r"\bsession \d{1,3}\b(?! *(?:min|h|day))", re.I), "say what and why, not in which sitting"),
    (re.compile(r"\b(?:AI|LLM|coding|sub)[ -]?[a]gents?\b|\b[a]gentic\b|\bsystem [p]rompts?\b|\bchat ?[g]pt\b", re.I),
     "say what and why, not by which tool"),
    (re.compile(r'"resolved": "https?://'), "the lock file names no registry: npm install --package-lock-only "
     "--omit-lockfile-registry-resolved"),
]


def check_words(path: str, text: str) -> Iterator[Finding]:
    for match in UNFINISHED.finditer(text):
        yield Finding(path, line_of(text, match.start()), f"{match[0]}: finish it, or write it down where work is planned")
    for pattern, instead in LOCAL_WORDS:
        if match := pattern.search(text):
            yield Finding(path, line_of(text, match.start()), f"{match[0]}: {instead}")


# ---------------------------------------------------------------------------------------------- size

def check_size(path: str, text: str) -> Iterator[Finding]:
    lines = text.splitlines()
    if len(lines) > FILE_LINES:
        yield Finding(path, 1, f"{len(lines)} lines (over {FILE_LINES}): a second use case wants its own file", False)
    for number, line in enumerate(lines, 1):
        if len(line) > LINE_WIDTH:
            yield Finding(path, number, f"{len(line)} columns (over {LINE_WIDTH}): break the line", False)


NOT_A_FUNCTION = re.compile(r"\b(?:namespace|class|struct|enum|union|if|for|while|switch|catch|else|do)\b|=\s*$")


def check_functions(file: Cpp) -> Iterator[Finding]:
    """Braces after a parameter list, outside any other function, are a function."""
    inside, since = [], 0  # inside: start of each open function, or None for namespaces and classes
    for match in re.finditer(r"[{};]", file.code):
        if match[0] == "{":
            head = file.code[since:match.start()]
            is_function = ")" in head and not NOT_A_FUNCTION.search(re.sub(r"\(.*\)", "", head, flags=re.S))
            inside.append(match.start() if is_function and not any(inside) else None)
        elif match[0] == "}" and inside:
            start = inside.pop()
            length = line_of(file.code, match.start()) - line_of(file.code, start) + 1 if start else 0
            if length > FUNCTION_LINES:
                yield Finding(file.path, line_of(file.code, start),
                              f"function of {length} lines (over {FUNCTION_LINES}): give its steps names", False)
        since = match.end()


# ----------------------------------------------------------------------------------------------- all

SKIPPED = {".git", "build", "var", "node_modules", "dist", "__pycache__", ".cache"}
TEXT = {".cpp", ".hpp", ".h", ".sql", ".ts", ".tsx", ".js", ".mjs", ".css", ".html", ".md", ".py", ".sh", ".txt",
        ".toml", ".yml", ".yaml", ".json", ".conf", ".service", ".cmake", ".csv", ""}


def check_cpp(path: str, text: str) -> Iterator[Finding]:
    file = Cpp(path, text)
    yield from check_includes(file)
    yield from check_json_include(file)
    yield from check_calls(file)
    yield from check_sql_in_cpp(file)
    if path.startswith("src/"):
        yield from check_synonyms(path, file.code)
    yield from check_functions(file)


def check_text(path: str, text: str, global_tables: set[str]) -> Iterator[Finding]:
    if path.endswith((".cpp", ".hpp", ".h")) and path.startswith(("src/", "test/", "bench/")):
        yield from check_cpp(path, text)
    if path.endswith(".sql") and path.startswith("db/"):
        yield from check_migration(path, text, global_tables)
        yield from check_synonyms(path, sql_code(text, keep_strings=False))
    if path.startswith(("src/", "test/", "bench/", "web/")) and path.endswith((".cpp", ".hpp", ".ts", ".tsx")):
        if not path.startswith("web/src/api/"):  # generated
            yield from check_size(path, text)
    yield from check_words(path, text)


def read_global_tables(text: str) -> set[str]:
    return {line.split()[0] for line in text.splitlines() if len(line.split()) > 1 and not line.startswith("#")}


def check_repository() -> list[Finding]:
    global_tables = read_global_tables((ROOT / "tools/global_tables.txt").read_text("utf-8"))
    findings = []
    for path in sorted(files_below(ROOT)):
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        findings += check_text(path.relative_to(ROOT).as_posix(), text, global_tables)
    findings += check_migration_names([path.name for path in (ROOT / "db/migrations").glob("*.sql")])
    return findings


def files_below(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_symlink():
            continue
        if path.is_dir():
            if path.name not in SKIPPED:
                yield from files_below(path)
        elif path.suffix in TEXT and path.stat().st_size < 4_000_000:
            yield path


def main() -> int:
    if "--self-test" in sys.argv:
        return self_test()
    findings = check_repository()
    errors = [finding for finding in findings if finding.fails]
    warnings = [finding for finding in findings if not finding.fails]
    shown = warnings if "--warnings" in sys.argv else warnings[:10]
    for finding in shown + errors:
        print(finding)
    if len(shown) < len(warnings):
        print(f"… and {len(warnings) - len(shown)} more warnings (tools/tidy.py --warnings)")
    print(f"tidy: {len(errors)} errors, {len(warnings)} warnings")
    return 1 if errors else 0


# ----------------------------------------------------------------------------------------- self-test

# Path, text, and a part of the one expected message ('' when nothing may be found).
EXAMPLES = [
    ("src/contract/contract_flow.cpp", '#include "timecard/timecard.hpp"\n', "may not look up to timecard"),
    ("src/timecard/timecard_flow.cpp", '#include "contract/contract.hpp"\n', ""),
    ("src/ledger/ledger_flow.cpp", '#include "invoice/invoice.hpp"\n', "stand beside each other"),
    ("src/contract/contract.cpp", '#include "contract/contract_store.hpp"\n', ""),
    ("src/contract/contract.cpp", '#include "platform/db/tx.hpp"\n', "Facts struct"),
    ("src/contract/contract_test.cpp", "#include <libpq-fe.h>\n", "Facts struct"),
    ("src/contract/contract_confirm_flow.cpp", '#include "platform/db/tx.hpp"\n', ""),
    ("src/contract/contract_http.cpp", "#include <boost/asio.hpp>\n", "platform/http instead"),
    ("src/law/limits.cpp", '#include "platform/db/tx.hpp"\n', "Facts struct|may not look up"),
    ("src/paper/page.cpp", '#include "platform/pdf/writer.hpp"\n', ""),
    ("src/contract/contract_paper.cpp", '#include "platform/pdf/writer.hpp"\n', "page vocabulary"),
    ("src/contract/contract_http.cpp", "#include <boost/json.hpp>\n", "4 s here"),
    ("src/contract/contract_codec.cpp", "#include <boost/json.hpp>\n", ""),
    ("src/contract/contract_flow.cpp", 'auto q = "select id from contract";\n', "contract_store.cpp"),
    ("src/contract/contract_flow.cpp", 'auto q = R"sql(\n  delete from contract\n)sql";\n', "contract_store.cpp"),
    ("src/contract/contract_store.cpp", 'auto q = "select id from contract";\n', ""),
    ("src/contract/contract_dbtest.cpp", 'auto q = "select id from contract";\n', ""),
    ("src/contract/contract_store.cpp", 'auto q = "insert into x values (now())";\n', "transaction's instant"),
    ("src/contract/contract_flow.cpp", '// "select id" in a comment, now() too\n', ""),
    ("src/contract/contract_flow.cpp", "const auto today = clock.now();\n", ""),
    ("src/app/main.cpp", 'int x = std::system("ls");\n', "start no other program"),
    ("src/paper/page_test.cpp", 'int x = std::system("qpdf --check a.pdf");\n', ""),
    ("src/app/main.cpp", "auto x = error.code(boost::system::generic_category());\n", ""),
    ("src/app/main.cpp", "auto x = std::chrono::system_clock::now();\n", "platform/clock"),
    ("src/app/main.cpp", "auto x = std::time(nullptr);\n", "platform/clock"),
    ("src/platform/clock.cpp", "auto x = std::chrono::system_clock::now();\n", ""),
    ("src/payroll/payroll.cpp", "double x = 0;\n", "YenExact"),
    ("src/payroll/payroll.cpp", "int doubled = 1'000'000; // double\n", ""),
    ("src/platform/pdf/writer.cpp", "double x = 0;\n", ""),
    ("src/app/main.cpp", "co_await f();\n", "callbacks"),
    ("src/base/yen.hpp", "using namespace std;\n", "imposes"),
    ("src/base/yen.cpp", "using namespace std::chrono_literals;\n", ""),
    ("src/app/main.cpp", "int x = rand();\n", "random bytes"),
    ("src/app/main.cpp", "int x = operand(1) + strand(2);\n", ""),
    ("src/contract/contract_flow.cpp", "auto other = tx.as_party(Side::client);\n", "AS_PARTY_FLOWS"),
    ("src/people/worker.hpp", "struct StaffMember {};\n", "write worker"),
    ("src/people/worker.hpp", "int customers;\n", "write client"),
    ("src/people/worker.hpp", "int employer; int customization; // staff\n", ""),
    ("db/migrations/0001_a.sql", "create table x (id bigint);\n", "not isolated"),
    ("db/migrations/0001_a.sql", "create table x (id bigint);\nselect isolate_private('x');\n", ""),
    ("db/migrations/0001_a.sql", "select isolate_private('x');\ncreate table x (id bigint);\n", "not isolated"),
    ("db/migrations/0001_a.sql", "-- create table x\ncreate table edition (id bigint);\n", ""),
    ("db/migrations/0001_a.sql", "alter table x add made_at timestamptz default now();\n", "no time default"),
    ("db/migrations/0001_a.sql", "select open_for_migration('x');\n", "close_after_migration"),
    ("db/migrations/0001_a.sql", "alter table x add timesheet_id bigint;\n", "write timecard"),
    ("src/app/main.cpp", "// TO" + "DO later\n", "finish it"),
    ("docs/a.md", "see issue" + " #12\n", "in words"),
    ("docs/a.md", "cd /wo" + "rk/x\n", "relative to the checkout"),
    ("docs/a.md", "GET /api/work/1, src/work_history/\n", ""),
    ("docs/a.md", "written in session" + " 3\n", "sitting"),
    ("docs/a.md", "agency, user-agent, session 30 min, session2\n", ""),
    ("web/package-lock.json", '"resolved": ' + '"https://example.org/a.tgz"\n', "names no registry"),
    ("src/app/main.cpp", "int f() {\n" + "  g();\n" * 60 + "}\n", "function of 62 lines"),
    ("src/app/main.cpp", "namespace tasuki {\nint f() {\n" + "  g();\n" * 58 + "}\n}\n", ""),
    ("src/app/main.cpp", "\n" * 401, "lines (over 400)"),
    ("src/app/main.cpp", "//" + "x" * 119 + "\n", "121 columns"),
]


def self_test() -> int:
    faults = 0
    for path, text, expected in EXAMPLES:
        found = [finding.text for finding in check_text(path, text, {"edition"})]
        wanted = expected.split("|") if expected else []
        good = len(found) == len(wanted) and all(any(part in message for message in found) for part in wanted)
        if not good:
            faults += 1
            print(f"self-test: {path}: {text.strip()[:60]!r}\n  expected {expected!r}, found {found}")
    if not list(check_migration_names(["0001_a.sql", "0003_b.sql"])) or list(check_migration_names(["0001_a.sql"])):
        faults += 1
        print("self-test: a gap in the numbers of migrations is not seen")
    unknown = [name for name in SYNONYMS if snake(name) != name]
    print(f"tidy: self-test of {len(EXAMPLES) + 1} examples, {faults + len(unknown)} faults")
    return 1 if faults or unknown else 0


if __name__ == "__main__":
    sys.exit(main())
