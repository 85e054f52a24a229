// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefilewriter.h"

#include "models/session/casefiledatabase.h"
#include "models/session/casefilelimits.h"
#include "models/session/decisionwriter.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CaseFile)
};

QVariant orNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(bytes);
}

/// An empty text, where QString() would be NULL.
QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

quint32 number(SourceId id)
{
    return static_cast<quint32>(id);
}

CaseFileResult<void> writeFile(const CaseFileDatabase &database, const KeptFile &file)
{
    // A copy that was of other content counts no more.
    return database.run(
        QStringLiteral("INSERT INTO given_file (id, path, display_name, container, size, sha256,"
                       " modified) VALUES (?, ?, ?, ?, ?, ?, ?)"
                       " ON CONFLICT (id) DO UPDATE SET path = excluded.path,"
                       " display_name = excluded.display_name, container = excluded.container,"
                       " size = excluded.size, modified = excluded.modified,"
                       " chunks = CASE WHEN sha256 IS excluded.sha256 THEN chunks END,"
                       " sha256 = excluded.sha256"),
        {file.id, text(file.path), text(file.displayName), text(file.container), file.size,
         orNull(file.sha256),
         file.modified ? QVariant(*file.modified) : QVariant(QMetaType::fromType<qlonglong>())});
}

CaseFileResult<void> writeSource(const CaseFileDatabase &database, const KeptSource &source)
{
    return database.run(
        QStringLiteral("INSERT INTO source (id, file, member, sha256) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (id) DO UPDATE SET file = excluded.file,"
                       " member = excluded.member, sha256 = excluded.sha256"),
        {number(source.id), source.file, text(source.member), orNull(source.sha256)});
}

CaseFileResult<void> writeClock(const CaseFileDatabase &database, SourceId source,
                                const SourceClock &clock)
{
    if (!clock.isSet()) {
        return database.run(QStringLiteral("DELETE FROM source_clock WHERE source = ?"),
                            {number(source)});
    }
    return database.run(
        QStringLiteral("INSERT INTO source_clock (source, zone, offset_ms) VALUES (?, ?, ?)"
                       " ON CONFLICT (source) DO UPDATE SET zone = excluded.zone,"
                       " offset_ms = excluded.offset_ms"),
        {number(source), text(zoneText(clock.zone)), qint64(clock.offset.count())});
}

bool isTooLong(const Annotation &annotation)
{
    const qsizetype reason = annotation.ownVerdict ? annotation.ownVerdict->reason.size() : 0;
    return annotation.text.size() > CaseFileLimits::AnnotationCharacters ||
           reason > CaseFileLimits::AnnotationCharacters ||
           annotation.target.subject.size() > CaseFileLimits::NameCharacters ||
           annotation.target.detail.size() > CaseFileLimits::NameCharacters;
}

CaseFileResult<void> writeAnnotation(const CaseFileDatabase &database, const Annotation &annotation)
{
    const QVariant noText(QMetaType::fromType<QString>());
    const auto &verdict = annotation.ownVerdict;
    const AnnotationTarget &target = annotation.target;
    const bool hasSource = !target.evidence.isNull();
    return database.run(
        QStringLiteral("INSERT INTO annotation (id, kind, subject, detail, source, line,"
                       " range_offset, range_length, last_line, text, label, in_report,"
                       " verdict_outcome, verdict_stage, verdict_reason, created_at, changed_at)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                       " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,"
                       " subject = excluded.subject, detail = excluded.detail,"
                       " source = excluded.source, line = excluded.line,"
                       " range_offset = excluded.range_offset,"
                       " range_length = excluded.range_length, last_line = excluded.last_line,"
                       " text = excluded.text, label = excluded.label,"
                       " in_report = excluded.in_report,"
                       " verdict_outcome = excluded.verdict_outcome,"
                       " verdict_stage = excluded.verdict_stage,"
                       " verdict_reason = excluded.verdict_reason,"
                       " created_at = excluded.created_at, changed_at = excluded.changed_at"),
        {annotation.id.toString(QUuid::WithoutBraces), annotationTargetKindId(target.kind),
         text(target.subject), text(target.detail),
         hasSource ? QVariant(number(target.evidence.source))
                   : QVariant(QMetaType::fromType<qlonglong>()),
         target.evidence.line, target.evidence.range.offset, target.evidence.range.length,
         target.lastLine, text(annotation.text), annotationLabelId(annotation.label),
         annotation.isInReport ? 1 : 0, verdict ? QVariant(outcomeId(verdict->outcome)) : noText,
         verdict && verdict->stage ? QVariant(stageId(*verdict->stage)) : noText,
         verdict ? QVariant(verdict->reason) : noText, annotation.createdAt.toMSecsSinceEpoch(),
         annotation.changedAt.toMSecsSinceEpoch()});
}

CaseFileResult<void> writeAnnotations(const CaseFileDatabase &database,
                                      const CaseFileChange &change, const QString &path)
{
    const auto limit = [&path](const QString &detail) {
        return std::unexpected(
            CaseFileError{.code = CaseFileErrorCode::LimitReached, .path = path, .detail = detail});
    };
    for (const QUuid &id : change.removedAnnotations) {
        if (auto done = database.run(QStringLiteral("DELETE FROM annotation WHERE id = ?"),
                                     {id.toString(QUuid::WithoutBraces)});
            !done) {
            return done;
        }
    }
    for (const Annotation &annotation : change.annotations) {
        if (isTooLong(annotation)) {
            return limit(Tr::tr("a note of more than %n character(s)", nullptr,
                                static_cast<int>(CaseFileLimits::AnnotationCharacters)));
        }
        if (auto done = writeAnnotation(database, annotation); !done) {
            return done;
        }
    }
    if (change.annotations.isEmpty()) {
        return {};
    }
    const auto count = database.value(QStringLiteral("SELECT count(*) FROM annotation"));
    if (!count) {
        return std::unexpected(count.error());
    }
    if (count->toLongLong() >= CaseFileLimits::Annotations) {
        return limit(Tr::tr("%n note(s)", nullptr, CaseFileLimits::Annotations));
    }
    return {};
}
} // namespace

CaseFileResult<void> writeChange(const CaseFileDatabase &database, const CaseFileChange &change,
                                 const QString &path)
{
    for (const KeptFile &file : change.files) {
        if (auto done = writeFile(database, file); !done) {
            return done;
        }
    }
    for (const KeptSource &source : change.sources) {
        if (auto done = writeSource(database, source); !done) {
            return done;
        }
    }
    for (auto clock = change.clocks.cbegin(); clock != change.clocks.cend(); ++clock) {
        if (auto done = writeClock(database, clock.key(), clock.value()); !done) {
            return done;
        }
    }
    if (auto done = writeDecisions(database, change, path); !done) {
        return done;
    }
    return writeAnnotations(database, change, path);
}

} // namespace Scep
