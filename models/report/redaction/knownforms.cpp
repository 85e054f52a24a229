// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/knownforms.h"

#include "models/report/redaction/byteclass.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace Scep {

namespace {
/// Letters and digits of an identity that is looked for at all, and from how many on it is looked
/// for inside of other words.
constexpr qsizetype FewestCharacters = 3;
constexpr qsizetype FewestInsideWords = 5;
/// The same for digits, which stand in other numbers by chance sooner.
constexpr qsizetype FewestDigits = 4;
constexpr qsizetype FewestDigitsInsideWords = 10;
/// Octets that tell a number from chance.
constexpr qsizetype FewestOctets = 5;
/// Characters of an identity that are compared; where a longer one begins, everything up to the end
/// of its line goes.
constexpr qsizetype MostCharacters = 512;

class FormList
{
public:
    explicit FormList(bool isWordOnly)
        : m_isWordOnly(isWordOnly)
    {
    }

    void addText(const QByteArray &bytes, bool isWordOnly = false)
    {
        add({.bytes = bytes.left(MostCharacters),
             .isWordOnly = isWordOnly || m_isWordOnly,
             .isBeginning = bytes.size() > MostCharacters});
    }
    void addEncoded(const QByteArray &bytes)
    {
        QByteArray packed = bytes.left(MostCharacters);
        packed.replace('\0', QByteArray());
        if (packed.size() >= FewestOctets) {
            add({.bytes = packed, .isEncodedOnly = true});
        }
    }
    [[nodiscard]] QList<KnownForm> forms() const { return m_forms; }

private:
    void add(const KnownForm &form)
    {
        if (!form.bytes.isEmpty() && !m_seen.contains(form.bytes)) {
            m_seen.insert(form.bytes);
            m_forms.append(form);
        }
    }

    bool m_isWordOnly;
    QSet<QByteArray> m_seen;
    QList<KnownForm> m_forms;
};

QByteArray utf16(const QString &text, bool isBigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char high = static_cast<char>(c.unicode() >> 8);
        const char low = static_cast<char>(c.unicode() & 0xFF);
        bytes.append(isBigEndian ? high : low).append(isBigEndian ? low : high);
    }
    return bytes;
}

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

void addName(const QString &text, FormList &forms)
{
    const QString simple = visibleText(text).simplified();
    const QString folded = simple.toCaseFolded();
    const auto letters =
        std::ranges::count_if(folded, [](QChar c) { return c.isLetterOrNumber(); });
    const bool isNumber = std::ranges::all_of(folded, [](QChar c) { return !c.isLetter(); });
    if (letters < (isNumber ? FewestDigits : FewestCharacters)) {
        return;
    }
    const bool isWordOnly = letters < (isNumber ? FewestDigitsInsideWords : FewestInsideWords);
    if (isAscii(folded)) {
        forms.addText(folded.toLatin1(), isWordOnly);
        return;
    }
    for (const QString &cased : {simple, simple.toLower(), simple.toUpper(), folded}) {
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
            const QString normal = cased.normalized(form);
            forms.addText(normal.toUtf8(), isWordOnly);
            forms.addEncoded(utf16(normal, false));
            forms.addEncoded(utf16(normal, true));
            // Old programs write one byte a character.
            if (normal.toLatin1() != normal.toUtf8() &&
                QString::fromLatin1(normal.toLatin1()) == normal) {
                forms.addEncoded(normal.toLatin1());
            }
        }
    }
}

/// The digits in groups with a separator between them.
QByteArray grouped(const QByteArray &digits, const QList<int> &sizes, char separator)
{
    QByteArray result;
    qsizetype at = 0;
    for (const int size : sizes) {
        result +=
            (result.isEmpty() ? QByteArray() : QByteArray(1, separator)) + digits.sliced(at, size);
        at += size;
    }
    return result;
}

void addGuid(const QByteArray &digits, FormList &forms)
{
    const QList<int> sizes{8, 4, 4, 4, 12};
    forms.addText(grouped(digits, sizes, '-'));
    forms.addText(grouped(digits, sizes, '_'));
    QByteArray octets = QByteArray::fromHex(digits);
    std::reverse(octets.begin(), octets.begin() + 4);
    std::reverse(octets.begin() + 4, octets.begin() + 6);
    std::reverse(octets.begin() + 6, octets.begin() + 8);
    forms.addEncoded(octets);
    forms.addText(octets.toHex());
}

void addNumber(const Identity &identity, FormList &forms)
{
    const QByteArray digits = hexDigitsOf(identity.text).toLatin1();
    if (digits.isEmpty()) {
        addName(identity.text, forms);
        return;
    }
    if (digits.size() < FewestDigits) {
        return;
    }
    const bool isDecimal = std::ranges::all_of(digits, [](char c) { return isDigit(c); });
    const bool isShort = digits.size() < FewestDigitsInsideWords;
    if (!isDecimal || digits.size() >= 6) {
        forms.addText(digits, isShort);
    }
    const QByteArray octets = QByteArray::fromHex(digits);
    forms.addEncoded(octets);
    if (identity.kind == IdentityKind::Guid && digits.size() == 32) {
        addGuid(digits, forms);
    } else if (identity.kind == IdentityKind::MacAddress && digits.size() == 12) {
        const QList<int> sizes{2, 2, 2, 2, 2, 2};
        forms.addText(grouped(digits, sizes, ':'));
        forms.addText(grouped(digits, sizes, '-'));
    } else if (identity.kind == IdentityKind::SerialNumber && digits.size() >= 8) {
        forms.addText(decimalOf(digits), isShort);
        QByteArray backwards = octets; // as NDES and certutil print it now and then
        std::ranges::reverse(backwards);
        forms.addEncoded(backwards);
        forms.addText(backwards.toHex(), isShort);
    }
}
} // namespace

QByteArray decimalOf(const QByteArray &hexDigits)
{
    constexpr quint64 Base = 1'000'000'000;
    std::vector<quint64> parts{0}; // the lowest first
    for (const char c : hexDigits) {
        quint64 carry = static_cast<quint64>(std::max(0, hexValue(c)));
        for (quint64 &part : parts) {
            const quint64 value = part * 16 + carry;
            part = value % Base;
            carry = value / Base;
        }
        if (carry > 0) {
            parts.push_back(carry);
        }
    }
    QByteArray decimal = QByteArray::number(parts.back());
    for (size_t i = parts.size() - 1; i > 0; --i) {
        decimal += QByteArray::number(parts[i - 1]).rightJustified(9, '0');
    }
    return decimal;
}

QList<KnownForm> knownForms(const IdentityPart &part)
{
    FormList forms(part.isWordOnly);
    const Identity &identity = part.identity;
    if (identity.kind == IdentityKind::IpAddress) {
        // In plain text the shape of an address finds every notation of it.
        forms.addEncoded(visibleText(identity.text).toLower().toLatin1());
        forms.addEncoded(canonicalText(identity.kind, identity.text).toLatin1());
    } else if (isHexKind(identity.kind)) {
        addNumber(identity, forms);
    } else {
        addName(identity.text, forms);
    }
    return forms.forms();
}

} // namespace Scep
