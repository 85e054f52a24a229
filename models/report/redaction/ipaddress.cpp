// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/ipaddress.h"

#include <QList>

#include <array>
#include <optional>

namespace Scep {

namespace {
using Groups = QList<quint16>;

std::optional<std::array<quint16, 4>> octetsOf(QStringView text)
{
    std::array<quint16, 4> octets{};
    const QList<QStringView> parts = text.split(u'.');
    if (parts.size() != 4) {
        return std::nullopt;
    }
    for (int i = 0; i < 4; ++i) {
        bool isNumber = false;
        const uint value = parts.at(i).toUInt(&isNumber);
        const bool hasDigitsAlone = !parts.at(i).startsWith(u'+');
        if (!isNumber || !hasDigitsAlone || value > 255 || parts.at(i).size() > 3) {
            return std::nullopt;
        }
        octets[static_cast<size_t>(i)] = static_cast<quint16>(value);
    }
    return octets;
}

QString dotted(const std::array<quint16, 4> &octets)
{
    return QStringLiteral("%1.%2.%3.%4")
        .arg(octets[0])
        .arg(octets[1])
        .arg(octets[2])
        .arg(octets[3]);
}

/// The groups of one side of "::", the last one perhaps in dotted decimal.
std::optional<Groups> groupsOf(QStringView text)
{
    Groups groups;
    if (text.isEmpty()) {
        return groups;
    }
    const QList<QStringView> parts = text.split(u':');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i + 1 == parts.size() && parts.at(i).contains(u'.')) {
            const auto octets = octetsOf(parts.at(i));
            if (!octets) {
                return std::nullopt;
            }
            groups.append(static_cast<quint16>((*octets)[0] << 8 | (*octets)[1]));
            groups.append(static_cast<quint16>((*octets)[2] << 8 | (*octets)[3]));
            continue;
        }
        bool isNumber = false;
        const ushort value = parts.at(i).toUShort(&isNumber, 16);
        if (!isNumber || parts.at(i).size() > 4) {
            return std::nullopt;
        }
        groups.append(value);
    }
    return groups;
}

QString version6(QStringView text)
{
    const qsizetype gap = text.indexOf(QLatin1String("::"));
    const auto left = groupsOf(gap < 0 ? text : text.first(gap));
    const auto right = groupsOf(gap < 0 ? QStringView() : text.sliced(gap + 2));
    if (!left || !right) {
        return {};
    }
    const qsizetype count = left->size() + right->size();
    if (gap < 0 ? count != 8 : count > 7) {
        return {};
    }
    const Groups groups = *left + Groups(8 - count, 0) + *right;
    const bool isMapped = groups.first(5) == Groups(5, 0) && groups.at(5) == 0xFFFF;
    if (isMapped) {
        return dotted(
            {static_cast<quint16>(groups.at(6) >> 8), static_cast<quint16>(groups.at(6) & 0xFF),
             static_cast<quint16>(groups.at(7) >> 8), static_cast<quint16>(groups.at(7) & 0xFF)});
    }
    QString result;
    for (const quint16 group : groups) {
        result += QStringLiteral("%1%2")
                      .arg(result.isEmpty() ? QString() : QStringLiteral(":"))
                      .arg(group, 4, 16, QLatin1Char('0'));
    }
    return result;
}
} // namespace

QString canonicalIpAddress(QStringView text)
{
    if (text.startsWith(u'[') && text.endsWith(u']')) {
        text = text.sliced(1, text.size() - 2);
    }
    if (const qsizetype zone = text.indexOf(u'%'); zone >= 0) {
        text = text.first(zone);
    }
    if (!text.contains(u':')) {
        const auto octets = octetsOf(text);
        return octets ? dotted(*octets) : QString();
    }
    return version6(text);
}

bool isNobodysAddress(QStringView canonical)
{
    return canonical.startsWith(QLatin1String("127.")) || canonical == QLatin1String("0.0.0.0") ||
           canonical == QLatin1String("255.255.255.255") ||
           canonical == QLatin1String("0000:0000:0000:0000:0000:0000:0000:0000") ||
           canonical == QLatin1String("0000:0000:0000:0000:0000:0000:0000:0001");
}

} // namespace Scep
