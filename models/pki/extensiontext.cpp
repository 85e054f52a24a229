// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/extensiontext.h"

#include "models/pki/asn1reader.h"
#include "models/pki/asn1valuetext.h"
#include "models/pki/oidnames.h"
#include "models/pki/x509text.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificateExtensions)
};

constexpr QLatin1StringView CaVersionOid("1.3.6.1.4.1.311.21.1");
constexpr QLatin1StringView AndroidAttestationOid("1.3.6.1.4.1.11129.2.1.17");
/// Lines and characters of a text that OpenSSL prints.
constexpr qsizetype PrintedCharacters = 4096;

/// The members of a SEQUENCE as texts, up to @p most of them.
QStringList memberTexts(const QByteArray &bytes, qsizetype most)
{
    Asn1Document document(bytes);
    Asn1Reader top = document.reader();
    const auto sequence = bytes.isEmpty() ? std::nullopt : top.next();
    QStringList texts;
    if (!sequence || !sequence->isUniversal(Asn1Tag::Sequence)) {
        return texts;
    }
    Asn1Reader members = top.children(*sequence);
    while (texts.size() < most) {
        const auto member = members.next();
        if (!member || !member->isComplete) {
            break;
        }
        texts.append(asn1ValueText(*member, document.content(*member)));
    }
    return texts;
}

/// Low half: which certificate of the CA; high half: which of its keys ([MS-WCCE] 2.2.2.7.7.3).
QString caVersion(const QByteArray &bytes)
{
    Asn1Document document(bytes);
    Asn1Reader top = document.reader();
    const auto number = bytes.isEmpty() ? std::nullopt : top.next();
    const auto value = number && number->isComplete && number->isUniversal(Asn1Tag::Integer)
                           ? smallInteger(document.content(*number))
                           : std::nullopt;
    return value ? Tr::tr("certificate %1 of the CA, key %2").arg(*value & 0xFFFF).arg(*value >> 16)
                 : QString();
}

/// KeyDescription of Android's key attestation: its version, where the attestation was made, the
/// version of the key's keeper, and where the key is kept.
QString androidAttestation(const QByteArray &bytes)
{
    constexpr qsizetype Members = 4;
    const QStringList texts = memberTexts(bytes, Members);
    if (texts.size() < Members) {
        return {};
    }
    const auto level = [](const QString &number) {
        bool ok = false;
        switch (number.toInt(&ok)) {
        case 0:
            return ok ? QStringLiteral("Software") : number;
        case 1:
            return QStringLiteral("TrustedEnvironment");
        case 2:
            return QStringLiteral("StrongBox");
        default: // later versions may add more
            return number;
        }
    };
    return Tr::tr("attestation version %1, made in: %2\nkey kept by version %3 in: %4")
        .arg(texts[0], level(texts[1]), texts[2], level(texts[3]));
}

/// What OpenSSL prints of a kind that it knows, indentation kept.
QString printedText(X509_EXTENSION *extension)
{
    if (X509V3_EXT_get(extension) == nullptr) {
        return {};
    }
    const BioPtr bio(BIO_new(BIO_s_mem()));
    constexpr int Indent = 0;
    if (!bio || X509V3_EXT_print(bio.get(), extension, 0, Indent) != 1) {
        return {};
    }
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    const QByteArrayView printed(data, std::min<qsizetype>(std::max(0L, size), PrintedCharacters));
    QStringList lines;
    for (const QByteArray &line : printed.toByteArray().split('\n')) {
        if (!line.trimmed().isEmpty()) {
            lines.append(printableText(line));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

/// One element with a value, or, as Apple writes them, a plain text.
QString valueText(const QByteArray &bytes)
{
    Asn1Document document(bytes);
    Asn1Reader top = document.reader();
    const auto element = bytes.isEmpty() ? std::nullopt : top.next();
    if (element && element->isComplete && element->end == bytes.size()) {
        return element->isConstructed ? QString()
                                      : asn1ValueText(*element, document.content(*element));
    }
    const bool isText = !bytes.isEmpty() && std::ranges::all_of(bytes, [](char octet) {
        return octet >= 0x20 && octet < 0x7F;
    });
    return isText ? QString::fromLatin1(bytes) : QString();
}
} // namespace

QString extensionText(const QString &oid, X509_EXTENSION *extension, const QByteArray &bytes)
{
    if (oid == CaVersionOid) {
        return caVersion(bytes);
    }
    if (oid == AndroidAttestationOid) {
        return androidAttestation(bytes);
    }
    const QString printed = printedText(extension);
    return printed.isEmpty() ? valueText(bytes) : printed;
}

QString hexPairs(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(' ').toUpper());
}

} // namespace Scep
