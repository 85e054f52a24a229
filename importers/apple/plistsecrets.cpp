// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/plistsecrets.h"

#include "models/domain/importissue.h"
#include "models/pki/pkidecode.h"

#include <QString>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
/// Parts of key names, in lower case and without blanks.
constexpr std::array<QLatin1StringView, 12> SecretParts = {
    QLatin1StringView("password"),  QLatin1StringView("passphrase"),
    QLatin1StringView("passcode"),  QLatin1StringView("challenge"),
    QLatin1StringView("secret"),    QLatin1StringView("token"),
    QLatin1StringView("psk"),       QLatin1StringView("privatekey"),
    QLatin1StringView("pushmagic"), QLatin1StringView("credential"),
    QLatin1StringView("escrow"),    QLatin1StringView("sharedkey")};

/// What the decoder says of bytes that begin like a key or a container. That is only looked at: a
/// list may hold thousands, and whoever has an empty password is hidden too.
PkiContents contentsOf(QByteArrayView bytes)
{
    constexpr char SequenceOctet = 0x30;
    constexpr qsizetype SmallestKey = 32;
    if (bytes.size() < SmallestKey || !bytes.startsWith(SequenceOctet)) {
        return {};
    }
    Pkcs12Budget noDerivation{.rounds = Pkcs12Budget::OpenPartsOnly};
    return decodePki(bytes, {}, {}, &noDerivation);
}

bool hasIssue(const PkiContents &contents, IssueCode code)
{
    return std::ranges::contains(contents.issues, code, &ImportIssue::code);
}
} // namespace

bool isSecretKey(QStringView key)
{
    const QString name = key.toString().toLower().remove(QLatin1Char(' '));
    return std::ranges::any_of(SecretParts,
                               [&name](QLatin1StringView part) { return name.contains(part); });
}

bool holdsPrivateKey(QByteArrayView bytes)
{
    return bytes.contains("PRIVATE KEY-----") ||
           hasIssue(contentsOf(bytes), IssueCode::PrivateKeySkipped);
}

bool isEncryptedContainer(QByteArrayView bytes)
{
    const PkiContents contents = contentsOf(bytes);
    return hasIssue(contents, IssueCode::EncryptedSkipped) ||
           (contents.formatId == QLatin1StringView("pkcs12") &&
            hasIssue(contents, IssueCode::LimitReached));
}

} // namespace Scep
