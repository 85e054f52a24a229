// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/plistxml.h"

#include "importers/cancelquestion.h"
#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QList>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PropertyList)
};

/// A container that is open.
struct Container
{
    bool isDictionary = false;
    int number = PlistPlace::NoContainer;
    QString key;
    qint64 index = 0;
};

class PlistXmlChecker
{
public:
    PlistXmlChecker(const QString &text, const std::function<bool()> &isCancelled)
        : m_isCancelled(isCancelled)
        , m_reader(text)
        , m_writer(&m_result.xml)
    {
        m_reader.setEntityExpansionLimit(Limits::PlistEntityGrowth);
    }

    [[nodiscard]] std::expected<CheckedPlistXml, ImportIssue> run();

private:
    void begin();
    void end();
    [[nodiscard]] bool hasGrowingEntity() const;
    [[nodiscard]] ImportIssue issue(IssueCode code, const QString &detail) const
    {
        return {.code = code, .line = m_reader.lineNumber(), .range = {}, .detail = detail};
    }

    CancelQuestion m_isCancelled;
    QXmlStreamReader m_reader;
    CheckedPlistXml m_result;
    QXmlStreamWriter m_writer;
    QList<Container> m_containers;
    int m_nextContainer = PlistPlace::RootContainer;
    QString m_key;
    bool m_isInKey = false;
    LineNumber m_keyLine = 0;
    int m_elements = 0; ///< that are open
    qint64 m_nodes = 0;
};

std::expected<CheckedPlistXml, ImportIssue> PlistXmlChecker::run()
{
    while (!m_reader.atEnd()) {
        if (m_isCancelled()) {
            return std::unexpected(issue(IssueCode::Cancelled, {}));
        }
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            begin();
            break;
        case QXmlStreamReader::EndElement:
            end();
            break;
        case QXmlStreamReader::Characters:
            m_writer.writeCharacters(m_reader.text().toString());
            if (m_isInKey) {
                m_key += m_reader.text();
            }
            break;
        case QXmlStreamReader::DTD:
            if (hasGrowingEntity()) {
                return std::unexpected(
                    issue(IssueCode::LimitReached, Tr::tr("entities of a property list")));
            }
            break;
        default:
            break;
        }
        if (m_nodes > Limits::PlistNodes) {
            return std::unexpected(
                issue(IssueCode::LimitReached, Tr::tr("values of a property list")));
        }
        // An element of text inside the deepest container, and the list itself around the first.
        if (m_containers.size() > Limits::PlistDepth || m_elements > Limits::PlistDepth + 2) {
            return std::unexpected(
                issue(IssueCode::LimitReached, Tr::tr("nesting of a property list")));
        }
    }
    if (m_reader.hasError()) {
        return std::unexpected(
            issue(m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError
                      ? IssueCode::TruncatedInput
                      : IssueCode::MalformedContent,
                  Tr::tr("a property list")));
    }
    return std::move(m_result);
}

/// Whether an entity of the list's own is longer than a reference to it. The reader would stop at
/// such a reference, too, but without saying that this is why.
bool PlistXmlChecker::hasGrowingEntity() const
{
    constexpr qsizetype AroundName = 2; // "&" and ";"
    return std::ranges::any_of(
        m_reader.entityDeclarations(), [](const QXmlStreamEntityDeclaration &entity) {
            return entity.value().size() >
                   entity.name().size() + AroundName + Limits::PlistEntityGrowth;
        });
}

void PlistXmlChecker::begin()
{
    const QString name = m_reader.name().toString();
    m_writer.writeStartElement(name);
    ++m_elements;
    ++m_nodes;
    if (name == QLatin1String("plist")) {
        return;
    }
    if (name == QLatin1String("key")) {
        m_isInKey = true;
        m_key.clear();
        m_keyLine = m_reader.lineNumber();
        return;
    }
    const bool isDictionary = name == QLatin1String("dict");
    const bool isContainer = isDictionary || name == QLatin1String("array");
    const int number = isContainer ? m_nextContainer++ : PlistPlace::NoContainer;
    if (!m_containers.isEmpty()) {
        Container &parent = m_containers.last();
        const qint64 index = parent.index++;
        if (isContainer) {
            // A key has one value: others without any may not be told by it, however long it is.
            const QString key =
                parent.isDictionary ? std::exchange(parent.key, {}) : QString::number(index);
            m_result.places[{parent.number, key}].container = number;
        }
    }
    if (isContainer) {
        m_containers.append(
            {.isDictionary = isDictionary, .number = number, .key = {}, .index = 0});
    }
}

void PlistXmlChecker::end()
{
    const QStringView name = m_reader.name();
    m_writer.writeEndElement();
    --m_elements;
    if (name == QLatin1String("key")) {
        m_isInKey = false;
        if (!m_containers.isEmpty()) {
            Container &parent = m_containers.last();
            parent.key = m_key;
            m_result.places[{parent.number, m_key}].line = m_keyLine;
        }
    } else if ((name == QLatin1String("dict") || name == QLatin1String("array")) &&
               !m_containers.isEmpty()) {
        m_containers.removeLast();
    }
}
} // namespace

std::expected<CheckedPlistXml, ImportIssue> checkPlistXml(const QString &text,
                                                          const std::function<bool()> &isCancelled)
{
    return PlistXmlChecker(text, isCancelled).run();
}

} // namespace Scep
