// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/statename.h"

#include <algorithm>

namespace Scep {

namespace {
/// "event 38": a word and a number.
bool isNumbered(const QString &state)
{
    const qsizetype space = state.indexOf(u' ');
    const auto number = QStringView(state).sliced(space + 1);
    return space > 0 && !number.isEmpty() &&
           std::ranges::all_of(number, [](QChar each) { return each.isDigit(); });
}
} // namespace

QString stateDisplayName(const QString &state, const QString &title)
{
    const QString name = stateShortName(state, title);
    if (name == title || title.isEmpty() || !isNumbered(state)) {
        return name;
    }
    return title.contains(state, Qt::CaseInsensitive) ? title : state + u": " + title;
}

QString stateShortName(const QString &state, const QString &title)
{
    return !state.isEmpty() && title.startsWith(state, Qt::CaseInsensitive) ? title : state;
}

} // namespace Scep
