// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/codecommand.h"

#include "app/cli/textlayout.h"
#include "models/report/codelookup.h"
#include "models/report/codetext.h"
#include "models/text/singlelinetext.h"

#include <algorithm>

namespace Scep {

namespace {
constexpr qsizetype ShownCharacters = 250;

void printMeaning(QTextStream &out, const CodeMeaning &meaning)
{
    out << "  " << codeTitle(meaning) << '\n';
    const QList<LabelledValue> rows = describeCode(meaning);
    qsizetype width = 0;
    for (const LabelledValue &row : rows) {
        width = std::max(width, row.label.size() + 1);
    }
    for (const LabelledValue &row : rows) {
        printWrapped(out, 4, row.label.leftJustified(width), row.value);
    }
}
} // namespace

void printCodes(QTextStream &out, const QStringList &codes)
{
    bool isFirst = true;
    for (const QString &code : codes) {
        if (!std::exchange(isFirst, false)) {
            out << '\n';
        }
        out << singleLineText(code, ShownCharacters) << '\n';
        const CodeLookup found = lookUpCode(code);
        for (const CodeMeaning &meaning : found.meanings) {
            printMeaning(out, meaning);
        }
        if (!found.isKnown()) {
            printWrapped(out, 2, {}, found.unknown);
        }
    }
}

bool areCodesKnown(const QStringList &codes)
{
    return std::ranges::all_of(codes,
                               [](const QString &code) { return lookUpCode(code).isKnown(); });
}

} // namespace Scep
