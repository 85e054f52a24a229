// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/codewords.h"

#include "models/report/codenumber.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <limits>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CodeWords)
};

constexpr quint32 FacilityMask = 0x7FF;

QString hexText(quint32 code)
{
    return QStringLiteral("0x") +
           QString::number(code, 16).rightJustified(8, QLatin1Char('0')).toUpper();
}

QString hresultWords(quint32 code)
{
    const quint32 facility = (code >> 16) & FacilityMask;
    const QString name = hresultFacilityName(code);
    return name.isEmpty()
               ? Tr::tr("%1 is not in the table. As an HRESULT it says: failure, facility %2, code "
                        "%3.")
                     .arg(hexText(code))
                     .arg(facility)
                     .arg(code & 0xFFFF)
               : Tr::tr("%1 is not in the table. As an HRESULT it says: failure, facility %2 (%3), "
                        "code %4.")
                     .arg(hexText(code))
                     .arg(facility)
                     .arg(name)
                     .arg(code & 0xFFFF);
}

QString wordsOf32Bits(quint32 code)
{
    constexpr quint32 NtStatusError = 0xC;
    const quint32 low = code & 0xFFFF;
    switch (code >> 16) {
    case 0x8007:
        return Tr::tr("%1 is not in the table. It is the HRESULT of Win32 error %2.")
            .arg(hexText(code))
            .arg(low);
    case 0x8019:
        return Tr::tr("%1 is not in the table. It is the HRESULT of HTTP status %2.")
            .arg(hexText(code))
            .arg(low);
    case 0x87D1:
        if (const auto apple = appleCodeOfIntune(code)) {
            return Tr::tr(
                       "%1 is not in the table. It is one of Intune's; of an Apple device it says "
                       "error %2.")
                .arg(hexText(code))
                .arg(*apple);
        }
        return Tr::tr(
                   "%1 is not in the table. It is one of Intune's; as a SyncML status it says %2.")
            .arg(hexText(code))
            .arg(low);
    default:
        break;
    }
    return code >> 28 == NtStatusError
               ? Tr::tr("%1 is not in the table. It looks like an NTSTATUS error.")
                     .arg(hexText(code))
               : hresultWords(code);
}

QString wordsOfNumber(qint64 number)
{
    const QString text = QString::number(number);
    if (number >= 12'000 && number < 12'200) {
        return Tr::tr("%1 is not in the table. It looks like a WinHTTP error (12000 to 12199).")
            .arg(text);
    }
    if (number >= 1'000 && number < 47'000) {
        return Tr::tr("%1 is not in the table. It may be a Win32 error, or an Apple error of a "
                      "domain “MC…” (1000 to 46999).")
            .arg(text);
    }
    if (number >= 100 && number < 600) {
        return Tr::tr(
                   "%1 is not in the table. It may be an HTTP or SyncML status, or a Win32 error.")
            .arg(text);
    }
    if (number <= -995 && number >= -3'007) {
        return Tr::tr("%1 is not in the table. It looks like an NSURLErrorDomain error of Apple.")
            .arg(text);
    }
    if (number < 0) {
        return Tr::tr("%1 is not in the table. It may be an OSStatus of Apple.").arg(text);
    }
    return Tr::tr("%1 is not in the table. It may be a Win32 error.").arg(text);
}

QString wordsOfName(const QString &name)
{
    static const QRegularExpression hresultName(QStringLiteral("^[A-Z0-9]+_[ES]_[A-Z0-9_]+$"));
    if (hresultName.match(name).hasMatch() || name.startsWith(QLatin1String("NTE_"))) {
        return Tr::tr("“%1” is not in the table. It looks like the name of an HRESULT.").arg(name);
    }
    if (name.startsWith(QLatin1String("ERROR_WINHTTP_"))) {
        return Tr::tr("“%1” is not in the table. It looks like the name of a WinHTTP error.")
            .arg(name);
    }
    if (name.startsWith(QLatin1String("ERROR_"))) {
        return Tr::tr("“%1” is not in the table. It looks like the name of a Win32 error.")
            .arg(name);
    }
    if (name.startsWith(QLatin1String("STATUS_"))) {
        return Tr::tr("“%1” is not in the table. It looks like the name of an NTSTATUS.").arg(name);
    }
    if (name.contains(QLatin1String("ErrorDomain")) || name.startsWith(QLatin1String("kCFError"))) {
        return Tr::tr("“%1” is not in the table. It looks like an error of an Apple device.")
            .arg(name);
    }
    return Tr::tr("“%1” is not in the table.").arg(name);
}
} // namespace

QString hresultFacilityName(quint32 code)
{
    switch ((code >> 16) & FacilityMask) {
    case 0:
        return Tr::tr("general");
    case 1:
        return Tr::tr("RPC");
    case 2:
        return Tr::tr("COM dispatch");
    case 3:
        return Tr::tr("storage");
    case 4:
        return Tr::tr("interface of a component");
    case 7:
        return Tr::tr("Win32");
    case 8:
        return Tr::tr("Windows");
    case 9:
        return Tr::tr("security: keys, certificate messages, certificate services, TLS");
    case 11:
        return Tr::tr("certificates: trust and chains");
    case 12:
        return Tr::tr("WinINet");
    case 15:
        return Tr::tr("setup");
    case 16:
        return Tr::tr("smart card");
    case 17:
        return Tr::tr("COM+");
    case 19:
        return Tr::tr(".NET");
    case 25:
        return Tr::tr("HTTP");
    case 32:
        return Tr::tr("background transfer");
    case 36:
        return Tr::tr("Windows Update");
    case 40:
        return Tr::tr("TPM services");
    case 41:
        return Tr::tr("TPM software");
    case 0x600:
    case 0x2AA:
    case 0x2AB:
        return Tr::tr("device management");
    default:
        return {};
    }
}

QString unknownCodeWords(const QString &text)
{
    const auto number = parseCodeNumber(text);
    if (!number) {
        return wordsOfName(text.simplified());
    }
    const qint64 value = number->mayBeHex ? number->asHex : number->value;
    const bool is32Bits =
        value >= std::numeric_limits<qint32>::min() && value <= std::numeric_limits<quint32>::max();
    const auto bits = static_cast<quint32>(value);
    const bool isWide = is32Bits && (bits & 0x80000000) != 0 && (value > 0 || value < -1'000'000);
    return isWide ? wordsOf32Bits(bits) : wordsOfNumber(number->value);
}

} // namespace Scep
