// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/yearsearch.h"

#include "importers/linereader.h"

#include <algorithm>

namespace Scep {

namespace {
/// Lines of each end of a source that are searched for a time.
constexpr LineNumber LinesForYear = 1'000;
} // namespace

std::optional<YearInference> searchYears(const ImportInput &input,
                                         const YearlessTimeFunction &timeOf)
{
    LineReader reader(*input.document);
    const LineNumber count = input.document->lineCount();
    std::optional<YearlessTime> first;
    std::optional<YearlessTime> last;
    for (LineNumber line = 1; line <= std::min(count, LinesForYear) && !first; ++line) {
        first = timeOf(reader.line(line));
    }
    const LineNumber end = std::max<LineNumber>(0, count - LinesForYear);
    for (LineNumber line = count; line > end && !last; --line) {
        last = timeOf(reader.line(line));
    }
    if (!first || !last) {
        return std::nullopt;
    }
    const auto modified = input.file->lastModified();
    return YearInference(*first, *last, modified ? latestYear(*last, *modified) : std::nullopt);
}

} // namespace Scep
