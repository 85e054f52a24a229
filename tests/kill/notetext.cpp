// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/kill/notetext.h"

namespace Scep {

namespace {
constexpr int LongText = 20'000;
} // namespace

QString versionText(int version, const QString &name)
{
    const QString filling(version % 7 == 0 ? LongText : version % 50, u'x');
    const QString named = name.isEmpty() ? QString() : QStringLiteral("note %1\n").arg(name);
    return QStringLiteral("version %1\n%2%3").arg(version).arg(named, filling);
}

int versionOf(const QString &text)
{
    const QString first = text.section(u'\n', 0, 0);
    return first.startsWith(QLatin1StringView("version ")) ? first.section(u' ', 1).toInt() : 0;
}

QString nameOf(const QString &text)
{
    const QString second = text.section(u'\n', 1, 1);
    return second.startsWith(QLatin1StringView("note ")) ? second.section(u' ', 1) : QString();
}

} // namespace Scep
