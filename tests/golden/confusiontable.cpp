// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/golden/confusiontable.h"

#include <QStringList>

#include <numeric>

namespace Scep::Golden {

void ConfusionTable::add(const QString &expected, const QString &named)
{
    const auto orNone = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("(none)") : text;
    };
    ++m_rows[orNone(expected)][orNone(named)];
}

QString ConfusionTable::text() const
{
    QString text = QStringLiteral("cases right  expected cause -> named instead\n");
    int cases = 0;
    int right = 0;
    for (const auto &[expected, named] : m_rows.asKeyValueRange()) {
        const int all = std::accumulate(named.cbegin(), named.cend(), 0);
        const int good = named.value(expected);
        QStringList others;
        for (const auto &[name, count] : named.asKeyValueRange()) {
            if (name != expected) {
                others.append(QStringLiteral("%1 x %2").arg(count).arg(name));
            }
        }
        text += QStringLiteral("%1 %2  %3%4\n")
                    .arg(all, 5)
                    .arg(good, 5)
                    .arg(expected, others.isEmpty() ? QString()
                                                    : QString(QLatin1String(" -> ") +
                                                              others.join(QLatin1String(", "))));
        cases += all;
        right += good;
    }
    return text + QStringLiteral("%1 %2  in all, %3 causes\n")
                      .arg(cases, 5)
                      .arg(right, 5)
                      .arg(m_rows.size());
}

} // namespace Scep::Golden
