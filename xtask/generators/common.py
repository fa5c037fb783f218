"""What both generators share: arguments, pins, and files that come out the same on every run."""

import argparse
import csv
import hashlib
import io
import pathlib
import re
import tarfile

HERE = pathlib.Path(__file__).parent

# The destinations of the import rules, and China, where everything starts.
EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
WEST = "US CA MX BR CL GB CH NO TR".split()
EAST = "SG MY TH VN ID PH JP KR TW HK IN AU NZ AE SA IL KZ RU ZA NG KE".split()
COUNTRIES = sorted(["CN", *EU, *WEST, *EAST])


def arguments(description):
    """`--out` is the folder that stands for `data/`; `--npm` holds the npm packages as packed."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--npm", type=pathlib.Path)
    return parser.parse_args()


def pin(package):
    """Version and sha256 of `package` as pinned beside this file."""
    for name in ("requirements.txt", "npm.txt"):
        for line in (HERE / name).read_text(encoding="utf-8").splitlines():
            found = re.fullmatch(r"(@?[^@=\s]+)(?:==|@)(\S+) --hash=sha256:([0-9a-f]{64})", line)
            if found and found[1] == package:
                return found[2], found[3]
    raise SystemExit(f"{package} is not pinned in requirements.txt or npm.txt")


def read_packed(folder, package, path):
    """The bytes of one file inside an npm package, after the package's hash was compared with its pin."""
    version, sha256 = pin(package)
    # `npm pack` names the file after the package: "@scope/name" becomes "scope-name".
    archive = folder / f"{package.lstrip('@').replace('/', '-')}-{version}.tgz"
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != sha256:
        raise SystemExit(f"{archive.name} has sha256 {found}, npm.txt expects {sha256}")
    with tarfile.open(archive) as packed:
        return packed.extractfile(f"package/{path}").read()


def write_csv(path, header, rows):
    """One header line, then the rows, with `\\n` on every system."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    write_text(path, text.getvalue())


def write_text(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))


def provenance(files, package, registry, licence, note):
    """One `[[source]]` table: which files came from which distribution."""
    version, sha256 = pin(package)
    listed = ", ".join(f'"{name}"' for name in files)
    return (
        "[[source]]\n"
        f"files = [{listed}]\n"
        f'package = "{package}"\n'
        f'registry = "{registry}"\n'
        f'version = "{version}"\n'
        f'sha256 = "{sha256}"\n'
        f'licence = "{licence}"\n'
        f'note = "{note}"\n'
    )
