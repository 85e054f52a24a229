// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/codenumber.h"

#include <QHash>

#include <algorithm>

namespace Scep {

namespace {
constexpr qsizetype HexDigits = 8;
constexpr qsizetype DecimalDigits = 10;
/// Shorter words of the letters a to f are words.
constexpr qsizetype ShortestBareHex = 4;

bool isDecimalDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    const char16_t lower = c.unicode() | 0x20;
    return isDecimalDigit(c) || (lower >= u'a' && lower <= u'f');
}

/// Without the "L", "U", "UL" that headers write behind a number.
QStringView withoutSuffix(QStringView text)
{
    while (!text.isEmpty() && QStringView(u"uUlL").contains(text.back())) {
        text.chop(1);
    }
    return text;
}
} // namespace

std::optional<CodeNumber> parseCodeNumber(QStringView text)
{
    const QStringView body = withoutSuffix(text.trimmed());
    CodeNumber number;
    if (body.startsWith(u"0x", Qt::CaseInsensitive)) {
        const QStringView digits = body.sliced(2);
        if (digits.isEmpty() || digits.size() > HexDigits ||
            !std::ranges::all_of(digits, isHexDigit)) {
            return std::nullopt;
        }
        number.isHex = true;
        number.value = digits.toUInt(nullptr, 16);
        return number;
    }
    const QStringView digits =
        body.startsWith(u'-') || body.startsWith(u'+') ? body.sliced(1) : body;
    if (!digits.isEmpty() && digits.size() <= DecimalDigits &&
        std::ranges::all_of(digits, isDecimalDigit)) {
        number.value = digits.toLongLong();
        number.value = body.startsWith(u'-') ? -number.value : number.value;
        number.mayBeHex = body.size() == HexDigits;
        number.asHex = number.mayBeHex ? digits.toUInt(nullptr, 16) : 0;
        return number;
    }
    if (body.size() >= ShortestBareHex && body.size() <= HexDigits &&
        std::ranges::all_of(body, isHexDigit)) {
        number.isHex = true;
        number.value = body.toUInt(nullptr, 16);
        return number;
    }
    return std::nullopt;
}

std::optional<HttpNumbers> parseHttpNumbers(const QStringList &words)
{
    QStringList numbers = words;
    const bool isNamed =
        numbers.constFirst().startsWith(QLatin1String("http"), Qt::CaseInsensitive);
    if (isNamed) {
        numbers.removeFirst();
    }
    if (numbers.isEmpty()) {
        return std::nullopt;
    }
    const QStringList parts = numbers.takeFirst().split(QLatin1Char('.'));
    numbers = parts + numbers;
    const bool areNumbers = std::ranges::all_of(numbers, [](const QString &number) {
        return !number.isEmpty() && number.size() <= DecimalDigits &&
               std::ranges::all_of(number, isDecimalDigit);
    });
    if (!areNumbers || numbers.size() > 3 || (numbers.size() == 1 && !isNamed)) {
        return std::nullopt;
    }
    HttpNumbers http;
    http.status = numbers.at(0).toInt();
    if (http.status < 100 || http.status > 599) {
        return std::nullopt;
    }
    if (numbers.size() > 1) {
        http.subStatus = numbers.at(1).toInt();
    }
    if (numbers.size() > 2) {
        http.win32Status = numbers.at(2).toLongLong();
    }
    return http;
}

QList<CodeFamily> familiesOfWord(QStringView word)
{
    using enum CodeFamily;
    static const QHash<QString, QList<CodeFamily>> families{
        {QStringLiteral("hresult"), {HResult, Win32, WinHttp, Http, Intune, SyncMl, NsError}},
        {QStringLiteral("hr"), {HResult, Win32, WinHttp, Http}},
        {QStringLiteral("win32"), {Win32, WinHttp, HResult}},
        {QStringLiteral("winhttp"), {WinHttp}},
        {QStringLiteral("ntstatus"), {NtStatus}},
        {QStringLiteral("http"), {Http}},
        {QStringLiteral("syncml"), {SyncMl}},
        {QStringLiteral("intune"), {Intune, NsError, SyncMl}},
        {QStringLiteral("connector"), {Connector}},
        {QStringLiteral("pkistatus"), {PkiStatus}},
        {QStringLiteral("failinfo"), {FailInfo}},
        {QStringLiteral("enrollstatus"), {CspStatus}},
    };
    return families.value(word.toString().toLower());
}

std::optional<qint64> appleCodeOfIntune(quint32 intuneCode)
{
    constexpr quint32 IntunePrefix = 0x87D1;
    constexpr qint64 AppleOffset = 10'000;
    const qint64 low = intuneCode & 0xFFFF;
    return intuneCode >> 16 == IntunePrefix && low >= AppleOffset ? std::optional(low - AppleOffset)
                                                                  : std::nullopt;
}

} // namespace Scep
