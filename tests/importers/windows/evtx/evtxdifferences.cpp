// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/importers/windows/evtx/evtxdifferences.h"

#include "importers/windows/evtx/binxmlrenderer.h"
#include "importers/windows/evtx/evtxfile.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace Scep {

using namespace Evtx;
using namespace Qt::StringLiterals;

namespace {
/// What two texts that say the same are made to look alike by.
struct WritingDifference
{
    const char *id;
    const char *reason;
    bool (*isSame)(const QString &theirs, const QString &ours);
};

bool isSameGuid(const QString &theirs, const QString &ours)
{
    static const QRegularExpression guid(u"^= \\{[0-9A-F-]{36}\\}$"_s);
    return guid.match(theirs).hasMatch() && theirs.toLower() == ours;
}

bool isSameHexNumber(const QString &theirs, const QString &ours)
{
    static const QRegularExpression padded(u"^= 0x0+([0-9a-f]+)$"_s);
    const auto match = padded.match(theirs);
    return match.hasMatch() && ours == u"= 0x"_s + match.captured(1);
}

bool isSameTime(const QString &theirs, const QString &ours)
{
    static const QRegularExpression time(
        u"^= \\d{4,5}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$"_s);
    if (!time.match(theirs).hasMatch() || !ours.endsWith(u'Z') || ours.size() > theirs.size()) {
        return false;
    }
    const QString digits = ours.chopped(1);
    const QStringView rest = QStringView(theirs).sliced(digits.size()).chopped(1);
    return theirs.startsWith(digits) && rest.count(u'0') == rest.size();
}

bool isSameNumber(const QString &theirs, const QString &ours)
{
    bool isTheirs = false;
    bool isOurs = false;
    const double one = QStringView(theirs).sliced(2).toDouble(&isTheirs);
    const double other = QStringView(ours).sliced(2).toDouble(&isOurs);
    return isTheirs && isOurs && theirs.contains(u'.') && std::abs(one - other) <= 5e-7;
}

QString withLineFeeds(QString text)
{
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

/// -1 in 8 bits as -127: the sign bit, and the others as a number of their own.
bool isSignAndRest(const QString &theirs, const QString &ours)
{
    bool isTheirs = false;
    bool isOurs = false;
    const qint64 one = QStringView(theirs).sliced(2).toLongLong(&isTheirs);
    const qint64 other = QStringView(ours).sliced(2).toLongLong(&isOurs);
    constexpr std::array<quint64, 3> SignBits{quint64{1} << 7, quint64{1} << 15, quint64{1} << 63};
    return isTheirs && isOurs && one < 0 && other < 0 &&
           std::ranges::contains(SignBits, -quint64(one) - quint64(other));
}

bool isSameButLineEnds(const QString &theirs, const QString &ours)
{
    return withLineFeeds(theirs) == ours;
}

bool isSameButControls(const QString &theirs, const QString &ours)
{
    static const QRegularExpression pictures(u"[\u2400-\u241f]"_s);
    return theirs == QString(ours).replace(pictures, u"?"_s);
}

constexpr std::array Writing{
    WritingDifference{.id = "guid",
                      .reason = "it writes GUIDs with capitals, we as newer Windows versions do",
                      .isSame = isSameGuid},
    WritingDifference{.id = "hexadecimal",
                      .reason = "it pads hexadecimal numbers, Windows and we do not",
                      .isSame = isSameHexNumber},
    WritingDifference{.id = "time",
                      .reason = "it writes nine digits of a second, of which the last are zeros",
                      .isSame = isSameTime},
    WritingDifference{.id = "fraction",
                      .reason = "it writes six digits, we what gives the same number again",
                      .isSame = isSameNumber},
    WritingDifference{.id = "negative numbers",
                      .reason = "it takes the sign bit for a minus and the rest for the number, in "
                                "8, 16 and 64 bits; we read two's complement",
                      .isSame = isSignAndRest},
    WritingDifference{.id = "line ends",
                      .reason = "we write each kind as a line feed",
                      .isSame = isSameButLineEnds},
    WritingDifference{.id = "controls",
                      .reason =
                          "characters that XML does not have: it writes them, we show pictures",
                      .isSame = isSameButControls},
};

constexpr const char *Markup = "markup";
constexpr const char *MarkupReason =
    "it leaves markup of 8-bit strings as it is, so that it becomes part of the event";

/// The line with the markup in its texts made markup.
QString withMarkup(QString line)
{
    return line.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&apos;"_s, u"'"_s);
}

std::optional<QSet<QString>> partDifferences(const QStringList &theirs, const QStringList &ours)
{
    QSet<QString> found;
    if (theirs.size() != ours.size()) {
        return std::nullopt;
    }
    for (qsizetype i = 0; i < theirs.size(); ++i) {
        if (theirs[i] == ours[i]) {
            continue;
        }
        const auto difference = std::ranges::find_if(Writing, [&](const WritingDifference &one) {
            return theirs[i].startsWith(u"= ") && ours[i].startsWith(u"= ") &&
                   one.isSame(theirs[i], ours[i]);
        });
        if (difference == Writing.end()) {
            return std::nullopt;
        }
        found.insert(QString::fromLatin1(difference->id));
    }
    return found;
}

bool hasSize(QByteArrayView chunk, const BinXmlInstance &instance)
{
    return std::ranges::any_of(instance.values, [chunk](const BinXmlValue &value) {
        BinXmlInstance nested;
        return value.type == ValueType::SizeT ||
               (value.type == ValueType::BinXml &&
                readFragmentInstance(chunk, value.offset, value.offset + value.size, nested) &&
                hasSize(chunk, nested));
    });
}

/// Whether an attribute has a character that a template writes as a reference.
bool hasReference(const ComparedEvent &event)
{
    static const QRegularExpression character(u"[\"'&<>]"_s);
    for (qsizetype i = 1; i < event.parts.size(); ++i) {
        if (event.parts[i - 1].startsWith(u"@ ") && event.parts[i].contains(character)) {
            return true;
        }
    }
    return false;
}

/// Why evtxexport leaves a record out.
struct AbsenceReason
{
    const char *id;
    const char *reason;
    bool (*holds)(const RecordFacts &facts, const ComparedEvent &event);
};

constexpr std::array Absences{
    AbsenceReason{.id = "cut chunk",
                  .reason = "it does not read a chunk that the file ends in",
                  .holds = [](const RecordFacts &facts,
                              const ComparedEvent &) { return facts.isInCutChunk; }},
    AbsenceReason{.id = "open chunk",
                  .reason = "it does not count what was written after the chunk's header",
                  .holds = [](const RecordFacts &facts,
                              const ComparedEvent &) { return facts.isInOpenChunk; }},
    AbsenceReason{
        .id = "size",
        .reason = "it leaves out a record with such a value",
        .holds = [](const RecordFacts &facts, const ComparedEvent &) { return facts.hasSize; }},
    AbsenceReason{.id = "reference",
                  .reason = "it leaves out a record with an entity reference in an attribute",
                  .holds = [](const RecordFacts &,
                              const ComparedEvent &event) { return hasReference(event); }},
};

/// Calls @p visit with each chunk's bytes and what was found in it.
template<typename Visit>
void forEachChunk(const EvidenceFile &file, const Visit &visit)
{
    const auto layout = readEvtxLayout(file);
    for (qint64 number = 0; layout && number < layout->chunks; ++number) {
        const qint64 offset = layout->chunkAt(number);
        const auto bytes = file.read(offset, std::min(ChunkBytes, file.size() - offset));
        if (bytes && !isUnusedChunk(*bytes)) {
            visit(QByteArrayView(*bytes), findRecords(*bytes));
        }
    }
}
} // namespace

std::optional<QSet<QString>> writingDifferences(const ComparedEvent &theirs, const QString &ours,
                                                const ComparedEvent &event)
{
    auto found = partDifferences(theirs.parts, event.parts);
    if (!found) {
        found = partDifferences(theirs.parts, comparedEvent(withMarkup(ours)).parts);
        if (found) {
            found->insert(QString::fromLatin1(Markup));
        }
    }
    return found;
}

std::vector<RecordFacts> recordFacts(const EvidenceFile &file)
{
    std::vector<RecordFacts> facts;
    forEachChunk(file, [&facts](QByteArrayView bytes, const ChunkRecords &found) {
        for (const EvtxRecord &record : found.records) {
            BinXmlInstance instance;
            facts.push_back({.isInCutChunk = found.damage.isCut,
                             .isInOpenChunk = found.damage.header || found.damage.headerChecksum ||
                                              found.damage.dataChecksum,
                             .hasSize = readRecordInstance(bytes, record, instance) &&
                                        hasSize(bytes, instance)});
        }
    });
    return facts;
}

QString reasonForAbsence(const RecordFacts &facts, const ComparedEvent &event)
{
    const auto reason = std::ranges::find_if(
        Absences, [&](const AbsenceReason &one) { return one.holds(facts, event); });
    return reason == Absences.end() ? QString() : QString::fromLatin1(reason->id);
}

/// The number of a record by its header, and by its values: a newer record may have been written
/// over a part of it.
static QSet<QString> numbersOf(QByteArrayView chunk, qsizetype at)
{
    QSet<QString> numbers{QString::number(numberAt<quint64>(chunk, at + 8))};
    EvtxRecord record;
    record.offset = static_cast<quint32>(at);
    record.size = numberAt<quint32>(chunk, at + 4);
    BinXmlInstance instance;
    if (at + record.size <= chunk.size() && readRecordInstance(chunk, record, instance)) {
        for (const BinXmlValue &value : instance.values) {
            if (value.type == ValueType::UInt64 && value.size == 8) {
                numbers.insert(QString::number(numberAt<quint64>(chunk, value.offset)));
            }
        }
    }
    return numbers;
}

QSet<QString> leftoverRecords(const EvidenceFile &file)
{
    QSet<QString> numbers;
    forEachChunk(file, [&numbers](QByteArrayView bytes, const ChunkRecords &found) {
        const QByteArrayView magic("\x2a\x2a\0\0", 4);
        for (qsizetype at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) {
            const bool isOurs = std::ranges::any_of(found.records, [at](const EvtxRecord &record) {
                return at >= record.offset && at < qsizetype(record.offset + record.size);
            });
            if (!isOurs) {
                numbers += numbersOf(bytes, at);
            }
        }
    });
    return numbers;
}

QStringList differenceReasons()
{
    QStringList reasons;
    for (const WritingDifference &one : Writing) {
        reasons += QLatin1String(one.id) + u": "_s + QLatin1String(one.reason);
    }
    reasons += QLatin1String(Markup) + u": "_s + QLatin1String(MarkupReason);
    for (const AbsenceReason &one : Absences) {
        reasons += QLatin1String(one.id) + u": "_s + QLatin1String(one.reason);
    }
    return reasons;
}

} // namespace Scep
