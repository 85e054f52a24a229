// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/encodeditems.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(EncodedItems)
};

EvidenceRef firstPlace(const QList<EvidenceRef> &places)
{
    return places.isEmpty() ? EvidenceRef() : places.first();
}

QString placeId(const char *kind, const EvidenceRef &place)
{
    return QStringLiteral("%1:%2:%3:%4")
        .arg(QLatin1StringView(kind))
        .arg(static_cast<int>(place.source))
        .arg(place.line)
        .arg(place.range.offset);
}

QString messageTitle(const ScepMessage &message)
{
    QStringList parts;
    if (message.messageType) {
        parts.append(messageTypeName(*message.messageType));
    }
    if (!message.transactionId.isEmpty()) {
        parts.append(message.transactionId);
    }
    if (message.cutAt) {
        parts.append(Tr::tr("cut after byte %1").arg(*message.cutAt));
    }
    return parts.join(QStringLiteral(", "));
}

/// What the kinds are called: id, translated, in PEM.
struct KindNames
{
    const char *id;
    QString name;
    QByteArray pemLabel;
};

KindNames namesOf(EncodedObject::Kind kind)
{
    switch (kind) {
    case EncodedObject::Kind::Certificate:
        return {"damagedCertificate", Tr::tr("Certificate, cut or damaged"), "CERTIFICATE"};
    case EncodedObject::Kind::CertificateRequest:
        return {"damagedCertificateRequest", Tr::tr("Certificate request, cut or damaged"),
                "CERTIFICATE REQUEST"};
    case EncodedObject::Kind::RevocationList:
        return {"damagedRevocationList", Tr::tr("Revocation list, cut or damaged"), "X509 CRL"};
    case EncodedObject::Kind::Cms:
        return {"pkcs7", Tr::tr("PKCS#7 container"), "PKCS7"};
    case EncodedObject::Kind::Pkcs12:
        return {"pkcs12", Tr::tr("PKCS#12 container"), {}};
    case EncodedObject::Kind::PrivateKey:
        return {"privateKey", Tr::tr("Private key"), {}};
    case EncodedObject::Kind::Other:
        return {"other", Tr::tr("Encoded octets"), {}};
    }
    return {"other", {}, {}};
}

EncodedItem itemOf(const EncodedObject &object)
{
    const KindNames names = namesOf(object.kind);
    return {.id = placeId(names.id, object.evidence),
            .kindId = QLatin1StringView(names.id),
            .kind = names.name,
            .title = Tr::tr("%n byte(s)", nullptr, static_cast<int>(object.bytes.size())),
            .pemLabel = names.pemLabel,
            .bytes = object.bytes,
            .evidence = object.evidence};
}
} // namespace

QString encodedItemId(const QString &fingerprint)
{
    return fingerprint;
}

QString encodedItemId(const ScepMessage &message)
{
    return placeId("scepMessage", message.evidence);
}

QList<EncodedItem> encodedItems(const CaseEvidence &evidence)
{
    QList<EncodedItem> items;
    for (const Certificate &certificate : evidence.certificates) {
        items.append({.id = encodedItemId(certificate.fingerprint),
                      .kindId = QStringLiteral("certificate"),
                      .kind = Tr::tr("Certificate"),
                      .title = certificate.commonName,
                      .pemLabel = "CERTIFICATE",
                      .bytes = certificate.der,
                      .evidence = firstPlace(certificate.evidence)});
    }
    for (const CertificateRequest &request : evidence.requests) {
        items.append({.id = encodedItemId(request.fingerprint),
                      .kindId = QStringLiteral("certificateRequest"),
                      .kind = Tr::tr("Certificate request"),
                      .title = request.commonName,
                      .pemLabel = "CERTIFICATE REQUEST",
                      .bytes = request.der,
                      .evidence = firstPlace(request.evidence)});
    }
    for (const RevocationList &list : evidence.revocationLists) {
        items.append({.id = encodedItemId(list.fingerprint),
                      .kindId = QStringLiteral("revocationList"),
                      .kind = Tr::tr("Revocation list"),
                      .title = list.issuer,
                      .pemLabel = "X509 CRL",
                      .bytes = list.der,
                      .evidence = firstPlace(list.evidence)});
    }
    for (const ScepMessage &message : evidence.messages) {
        items.append({.id = encodedItemId(message),
                      .kindId = QStringLiteral("scepMessage"),
                      .kind = Tr::tr("SCEP message"),
                      .title = messageTitle(message),
                      .pemLabel = "PKCS7",
                      .bytes = message.bytes,
                      .evidence = message.evidence});
    }
    for (const EncodedObject &object : evidence.encodedObjects) {
        items.append(itemOf(object));
    }
    items.removeIf([](const EncodedItem &item) { return item.bytes.isEmpty(); });
    return items;
}

} // namespace Scep
