// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/soundresult.h"

#include "models/analysis/rulebase.h"

#include <algorithm>
#include <cstdlib>

namespace Scep {

namespace {
/// Lines that are rendered afterwards.
constexpr LineNumber MostLines = 3000;

bool isInside(LineNumber line, const ByteRange &range, const TextDocument &document)
{
    return line >= 0 && line <= document.lineCount() && range.offset >= 0 && range.length >= 0 &&
           range.end() <= document.file().size();
}
} // namespace

void demand(bool isSound)
{
    if (!isSound) {
        std::abort();
    }
}

void checkResult(const ImportResult &result)
{
    if (result.document == nullptr) {
        return;
    }
    const TextDocument &document = *result.document;
    const auto checkPlace = [&document](const EvidenceRef &place) {
        demand(isInside(place.line, place.range, document));
    };
    for (const LogEvent &event : result.events) {
        checkPlace(event.evidence);
        demand(event.lastLine >= event.evidence.line && event.lastLine <= document.lineCount());
    }
    for (const ScepMessage &message : result.messages) {
        checkPlace(message.evidence);
    }
    for (const Certificate &certificate : result.certificates) {
        std::ranges::for_each(certificate.evidence, checkPlace);
    }
    for (const ImportIssue &issue : result.source.issues) {
        demand(isInside(issue.line, issue.range, document));
    }
    const LineNumber lines = std::min(document.lineCount(), MostLines);
    for (LineNumber line = 1; line <= lines; ++line) {
        static_cast<void>(document.lineText(line));
    }
}

qsizetype countIn(const ImportResult &result)
{
    return result.events.size() + result.certificates.size() + result.messages.size() +
           result.profiles.size() + result.requests.size() + result.revocationLists.size() +
           result.encodedObjects.size();
}

ImportOptions fuzzOptions()
{
    ImportOptions result;
    result.literals = [](const LogSource &source) { return RuleBase::builtIn().literals(source); };
    return result;
}

} // namespace Scep
