// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/windowsevent.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace Scep {

/// An attribute of an element: qualified name and value.
using WindowsAttribute = std::pair<QString, QString>;

/// Makes an event from the elements, attributes and texts of one `<Event>` in their order, whatever
/// form they were read from: XML and binary XML give the same event. Nothing is decided by message
/// text.
class WindowsEventBuilder
{
public:
    /// False when the elements are nested deeper than Limits::XmlDepth.
    [[nodiscard]] bool startElement(const QString &qualifiedName,
                                    const QList<WindowsAttribute> &attributes);
    void text(QStringView text) { m_text += text; }
    void endElement();

    /// Whether there were more data than Limits::XmlFields, or their names were longer than
    /// Limits::EventNameCharacters; tooLarge() says which.
    [[nodiscard]] bool isTooLarge() const { return m_hasTooManyData || m_hasTooLongNames; }
    [[nodiscard]] WindowsEventError tooLarge() const;
    /// Of the names of all data so far.
    [[nodiscard]] qsizetype nameCharacters() const { return m_nameCharacters; }
    /// The event; call it once, at the end. One without a rendered message gets ours, where the
    /// table of events has one.
    [[nodiscard]] WindowsEvent finish();

private:
    void startSystemChild(const QString &name, const QList<WindowsAttribute> &attributes);
    void endSystemChild(const QString &name, const QString &text);
    void startFlattened(const QList<WindowsAttribute> &attributes);
    [[nodiscard]] bool isIn(qsizetype depth, QStringView name) const
    {
        return m_path.size() > depth && m_path[depth] == name;
    }
    /// A datum's text goes on over its children; anywhere else text between children is layout.
    [[nodiscard]] bool isInsideDatum() const { return isIn(1, u"EventData") && m_path.size() > 3; }
    void setField(const QString &name, const QString &value);
    /// Whether a name of that length still fits: asked before it is put together.
    [[nodiscard]] bool takeName(qsizetype characters);
    [[nodiscard]] qsizetype pathCharacters() const;
    void addDatum(const QString &name, const QString &value);
    void mergeData();
    void addMessage();

    WindowsEvent m_event;
    QStringList m_path;
    QString m_text;                            ///< of the innermost element so far
    QString m_dataName;                        ///< Data/@Name of the open datum
    bool m_isLeaf = true;                      ///< whether the innermost element had no child
    QList<std::pair<QString, QString>> m_data; ///< name, which may be empty, and value, in order
    qsizetype m_nameCharacters = 0;            ///< of the names of all data
    bool m_hasTooManyData = false;
    bool m_hasTooLongNames = false;
};

/// The error of an event nested too deeply.
[[nodiscard]] WindowsEventError windowsEventTooDeep();

} // namespace Scep
