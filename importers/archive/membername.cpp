// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/archive/membername.h"

#include "models/domain/limits.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Scep {

namespace {
/// Of a member whose archive gives it no name.
const QString Unnamed = QStringLiteral("unnamed");

constexpr std::u16string_view CodePage437 = u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤"
                                            u"╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
                                            u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";
static_assert(CodePage437.size() == 128);

/// CON, PRN, AUX, NUL, COM1 to COM9 and LPT1 to LPT9, whatever follows a dot.
bool isDeviceName(const QString &part)
{
    static constexpr std::array Names{"CON", "PRN", "AUX", "NUL"};
    const QString stem = part.section(QLatin1Char('.'), 0, 0).trimmed().toUpper();
    if (std::ranges::any_of(Names,
                            [&stem](const char *name) { return stem == QLatin1String(name); })) {
        return true;
    }
    return stem.size() == 4 && stem.back() >= QLatin1Char('1') && stem.back() <= QLatin1Char('9') &&
           (stem.startsWith(QLatin1String("COM")) || stem.startsWith(QLatin1String("LPT")));
}

bool isDriveLetter(const QString &part)
{
    return part.size() >= 2 && part.at(1) == QLatin1Char(':') && part.at(0).isLetter();
}

bool isHiddenPart(const QString &part)
{
    return part.startsWith(QLatin1Char('.')) || part == QLatin1String("__MACOSX");
}
} // namespace

QString MemberName::path() const
{
    return (folders + QStringList{name}).join(QLatin1Char('/'));
}

MemberName cleanMemberName(const QString &stored)
{
    MemberName result;
    QString text = stored;
    text.replace(QLatin1Char('\\'), QLatin1Char('/'));
    result.isCut = text.size() > Limits::MemberNameCharacters;
    text.truncate(Limits::MemberNameCharacters);
    result.isUnsafe = text.startsWith(QLatin1Char('/'));
    QStringList parts;
    for (QString part : text.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (parts.isEmpty() && isDriveLetter(part)) {
            result.isUnsafe = true;
            part.remove(0, 2);
        }
        if (part == QLatin1String("..")) {
            result.isUnsafe = true;
        } else if (isDeviceName(part)) {
            result.isUnsafe = true;
            parts.append(QLatin1Char('_') + part);
        } else if (!part.isEmpty() && part != QLatin1String(".")) {
            // Blanks alone would be no name on the screen.
            parts.append(part.trimmed().isEmpty() ? Unnamed : part);
        }
    }
    result.isHidden = std::ranges::any_of(parts, &isHiddenPart);
    result.name = parts.isEmpty() ? Unnamed : parts.takeLast();
    result.folders = parts;
    return result;
}

QString fromCodePage437(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::ranges::transform(bytes, text.begin(), [](char byte) {
        const auto code = static_cast<uchar>(byte);
        return QChar(code < 0x80 ? char16_t{code} : CodePage437[code - 0x80U]);
    });
    return text;
}

QString deviceFolder(const QStringList &folders, qsizetype commonFolders)
{
    return folders.first(std::min(folders.size(), commonFolders + 1)).join(QLatin1Char('/'));
}

QString UniqueNames::add(const QString &path)
{
    int &count = m_counts[path];
    if (++count == 1) {
        return path;
    }
    QString other;
    int number = count;
    do {
        other = QStringLiteral("%1 (%2)").arg(path).arg(number++);
    } while (m_counts.contains(other));
    m_counts[path] = number - 1;
    m_counts.insert(other, 1);
    return other;
}

} // namespace Scep
