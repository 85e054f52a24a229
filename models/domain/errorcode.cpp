// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/errorcode.h"

#include <QCoreApplication>

#include <array>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ErrorCode)
};

constexpr std::array AllFamilies{
    CodeFamily::HResult,          CodeFamily::Win32,
    CodeFamily::WinHttp,          CodeFamily::WinHttpFlag,
    CodeFamily::NtStatus,         CodeFamily::Http,
    CodeFamily::NsError,          CodeFamily::Intune,
    CodeFamily::SyncMl,           CodeFamily::Connector,
    CodeFamily::ChallengeRefusal, CodeFamily::CspStatus,
    CodeFamily::TrustStatus,      CodeFamily::PkiStatus,
    CodeFamily::FailInfo,
};

constexpr qint64 HResultOfWin32 = 0x80070000;
constexpr qint64 HResultOfHttp = 0x80190000;
constexpr qint64 IntuneCode = 0x87D10000;
/// What Intune adds to Apple's codes.
constexpr qint64 AppleOffset = 10'000;

QString hexText(qint64 value)
{
    return QStringLiteral("0x") +
           QStringLiteral("%1").arg(value, 8, 16, QLatin1Char('0')).toUpper();
}

/// Hexadecimal, signed, unsigned.
QStringList spellings32(qint64 value)
{
    const auto bits = static_cast<quint32>(value);
    QStringList result{hexText(bits), QString::number(static_cast<qint32>(bits))};
    if (static_cast<qint32>(bits) < 0) {
        result.append(QString::number(bits));
    }
    return result;
}

bool isHexFamily(CodeFamily family)
{
    switch (family) {
    case CodeFamily::HResult:
    case CodeFamily::NtStatus:
    case CodeFamily::Intune:
    case CodeFamily::Connector:
    case CodeFamily::TrustStatus:
    case CodeFamily::WinHttpFlag:
        return true;
    case CodeFamily::Win32:
    case CodeFamily::WinHttp:
    case CodeFamily::Http:
    case CodeFamily::NsError:
    case CodeFamily::SyncMl:
    case CodeFamily::ChallengeRefusal:
    case CodeFamily::CspStatus:
    case CodeFamily::PkiStatus:
    case CodeFamily::FailInfo:
        return false;
    }
    return false;
}
} // namespace

QString codeFamilyId(CodeFamily family)
{
    switch (family) {
    case CodeFamily::HResult:
        return QStringLiteral("hresult");
    case CodeFamily::Win32:
        return QStringLiteral("win32");
    case CodeFamily::WinHttp:
        return QStringLiteral("winhttp");
    case CodeFamily::WinHttpFlag:
        return QStringLiteral("winhttpFlag");
    case CodeFamily::NtStatus:
        return QStringLiteral("ntstatus");
    case CodeFamily::Http:
        return QStringLiteral("http");
    case CodeFamily::NsError:
        return QStringLiteral("nsError");
    case CodeFamily::Intune:
        return QStringLiteral("intune");
    case CodeFamily::SyncMl:
        return QStringLiteral("syncml");
    case CodeFamily::Connector:
        return QStringLiteral("connector");
    case CodeFamily::ChallengeRefusal:
        return QStringLiteral("refusal");
    case CodeFamily::CspStatus:
        return QStringLiteral("cspStatus");
    case CodeFamily::TrustStatus:
        return QStringLiteral("trustStatus");
    case CodeFamily::PkiStatus:
        return QStringLiteral("pkiStatus");
    case CodeFamily::FailInfo:
        return QStringLiteral("failInfo");
    }
    return {};
}

std::optional<CodeFamily> codeFamilyFromId(QStringView id)
{
    for (const CodeFamily family : AllFamilies) {
        if (codeFamilyId(family) == id) {
            return family;
        }
    }
    return std::nullopt;
}

QString codeFamilyDisplayName(CodeFamily family)
{
    switch (family) {
    case CodeFamily::HResult:
        return Tr::tr("Windows HRESULT");
    case CodeFamily::Win32:
        return Tr::tr("Win32 error");
    case CodeFamily::WinHttp:
        return Tr::tr("WinHTTP error");
    case CodeFamily::WinHttpFlag:
        return Tr::tr("WinHTTP security flag");
    case CodeFamily::NtStatus:
        return Tr::tr("Windows NTSTATUS");
    case CodeFamily::Http:
        return Tr::tr("HTTP status of IIS");
    case CodeFamily::NsError:
        return Tr::tr("Apple error");
    case CodeFamily::Intune:
        return Tr::tr("Intune status");
    case CodeFamily::SyncMl:
        return Tr::tr("SyncML status");
    case CodeFamily::Connector:
        return Tr::tr("certificate connector code");
    case CodeFamily::ChallengeRefusal:
        return Tr::tr("Intune challenge refusal");
    case CodeFamily::CspStatus:
        return Tr::tr("Windows enrollment status");
    case CodeFamily::TrustStatus:
        return Tr::tr("certificate trust status");
    case CodeFamily::PkiStatus:
        return Tr::tr("SCEP pkiStatus");
    case CodeFamily::FailInfo:
        return Tr::tr("SCEP failInfo");
    }
    return {};
}

QString codeText(const CodeMeaning &meaning)
{
    const ErrorCode &code = meaning.code;
    if (!code.value) {
        return meaning.name;
    }
    if (isHexFamily(code.family)) {
        return hexText(*code.value);
    }
    QString text = QString::number(*code.value);
    if (code.subStatus) {
        text += QStringLiteral(".%1").arg(*code.subStatus);
    }
    if (code.win32Status) {
        text += QStringLiteral(" %1").arg(*code.win32Status);
    }
    return code.domain.isEmpty() ? text : code.domain + QLatin1Char(' ') + text;
}

QString codeId(const CodeMeaning &meaning)
{
    return codeFamilyId(meaning.code.family) + QLatin1Char(':') + codeText(meaning);
}

QStringList codeSpellings(const CodeMeaning &meaning)
{
    const ErrorCode &code = meaning.code;
    QStringList result{codeText(meaning)};
    if (!code.value) {
        return result;
    }
    if (code.win32Status) {
        return {result.constFirst(), QStringLiteral("%1 %2 %3")
                                         .arg(*code.value)
                                         .arg(code.subStatus.value_or(0))
                                         .arg(*code.win32Status)};
    }
    if (isHexFamily(code.family) && (*code.value & 0xF0000000) != 0) {
        return spellings32(*code.value);
    }
    const bool isWin32 = code.family == CodeFamily::Win32 || code.family == CodeFamily::WinHttp;
    if (isWin32 && *code.value > 0) {
        result += spellings32(HResultOfWin32 | *code.value);
    } else if (code.family == CodeFamily::Http && !code.subStatus) {
        result += spellings32(HResultOfHttp | *code.value);
    } else if (code.family == CodeFamily::SyncMl) {
        result += spellings32(IntuneCode | *code.value);
    } else if (const auto intune = intuneCodeOfApple(code)) {
        result += spellings32(*intune);
    }
    return result;
}

std::optional<qint64> intuneCodeOfApple(const ErrorCode &code)
{
    const bool isProfileDomain =
        code.family == CodeFamily::NsError && code.domain.startsWith(QLatin1String("MC"));
    if (!isProfileDomain || !code.value) {
        return std::nullopt;
    }
    return IntuneCode + AppleOffset + *code.value;
}

} // namespace Scep
