// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/certificates/certificatesimporter.h"

#include "models/domain/limits.h"
#include "models/pki/pkidecode.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CertificatesImporter)
};

/// One per fingerprint; the places of the others are added to the first.
template<typename Thing>
QList<Thing> withoutDuplicates(const QList<Thing> &things, SourceId source)
{
    QList<Thing> result;
    QHash<QString, qsizetype> positions;
    for (Thing thing : things) {
        for (EvidenceRef &place : thing.evidence) {
            place.source = source;
        }
        const auto known = positions.constFind(thing.fingerprint);
        if (known != positions.cend()) {
            result[*known].evidence += thing.evidence;
            continue;
        }
        positions.insert(thing.fingerprint, result.size());
        result.append(std::move(thing));
    }
    return result;
}
} // namespace

QString CertificatesImporter::formatId() const
{
    return QStringLiteral("certificates");
}

QString CertificatesImporter::formatName() const
{
    return Tr::tr("Certificates");
}

int CertificatesImporter::sniff(const SniffInput &input) const
{
    return sniffPki(input.head);
}

ImportResult CertificatesImporter::parse(const ImportInput &input,
                                         const ImportControl &control) const
{
    ImportResult result;
    result.source = input.source;
    result.source.formatId = formatId();
    result.source.formatName = formatName();
    result.document = input.document;
    if (control.isCancelled()) {
        result.source.issues.append(
            {.code = IssueCode::Cancelled, .line = 0, .range = {}, .detail = {}});
        return result;
    }
    // One byte more than the limit lets the decoder see, and say, that there is more.
    const qint64 size = std::min(input.file->size(), Limits::PkiFileBytes + 1);
    const auto bytes = input.file->read(0, size);
    if (!bytes) {
        result.source.issues.append(
            {.code = bytes.error().code, .line = 0, .range = {}, .detail = bytes.error().detail});
        return result;
    }
    const auto password = [&input, &control](int attempt) {
        return control.isCancelled() ? std::nullopt
                                     : input.options.password(input.source.displayName, attempt);
    };
    PkiContents contents = decodePki(*bytes, password, control.isCancelled);
    if (contents.formatId.isEmpty()) {
        result.source.issues.append(
            {.code = IssueCode::UnknownFormat, .line = 0, .range = {}, .detail = formatName()});
    }
    for (ScepMessage &message : contents.messages) {
        message.evidence.source = input.source.id;
    }
    for (EncodedObject &object : contents.encodedObjects) {
        object.evidence.source = input.source.id;
    }
    result.source.issues += contents.issues;
    result.certificates = withoutDuplicates(contents.certificates, input.source.id);
    result.requests = withoutDuplicates(contents.requests, input.source.id);
    result.revocationLists = withoutDuplicates(contents.revocationLists, input.source.id);
    result.messages = std::move(contents.messages);
    result.encodedObjects = std::move(contents.encodedObjects);
    control.progress(input.file->originalSize());
    return result;
}

} // namespace Scep
