// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/handbook.h"

#include "ui/icons.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QImage>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

constexpr QLatin1StringView EnglishFolder = "/handbook/doc/handbook/"_L1;
constexpr QLatin1StringView Contents = "index.md"_L1;
constexpr QSize FirstSize(900, 720);
constexpr int PageMargin = 24;

/// The folder of the pages in the language of the window, of the English ones where there is none.
QString pagesFolder()
{
    const QString folder = u"/handbook/doc/%1/"_s.arg(
        Handbook::tr("handbook", "folder with the pages in this language"));
    return QDir(u':' + folder).exists() ? folder : QString(EnglishFolder);
}

/// Pictures are made for a whole window; on a page they take its width at most.
class PageBrowser : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int type, const QUrl &name) override
    {
        QVariant resource = QTextBrowser::loadResource(type, name);
        if (type != QTextDocument::ImageResource) {
            return resource;
        }
        QImage image = resource.value<QImage>();
        if (image.isNull()) {
            image = QImage::fromData(resource.toByteArray());
        }
        const int room = std::max(FirstSize.width() / 2, viewport()->width() - 3 * PageMargin);
        return image.width() > room ? image.scaledToWidth(room, Qt::SmoothTransformation) : image;
    }
};

QToolButton *addButton(QHBoxLayout &layout, const QString &icon, const QString &text,
                       const QKeySequence &key, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(actionIcon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setShortcut(key);
    button->setToolTip(u"%1 (%2)"_s.arg(text, key.toString(QKeySequence::NativeText)));
    layout.addWidget(button);
    return button;
}

} // namespace

Handbook::Handbook(QWidget *parent)
    : QDialog(parent)
    , m_folder(pagesFolder())
    , m_browser(new PageBrowser(this))
    , m_search(new QLineEdit(this))
    , m_message(new QLabel(this))
{
    setObjectName(u"handbook"_s);
    setWindowTitle(tr("Handbook"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_browser->setObjectName(u"handbookPage"_s);
    m_browser->setAccessibleName(tr("Page of the handbook"));
    m_browser->setOpenLinks(false);
    m_browser->document()->setDocumentMargin(PageMargin);
    m_search->setObjectName(u"handbookSearch"_s);
    m_search->setPlaceholderText(tr("Find in this page"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_message->setObjectName(u"handbookMessage"_s);

    auto *top = new QHBoxLayout;
    auto *back = addButton(*top, u"go-previous"_s, tr("Back"), Qt::ALT | Qt::Key_Left, this);
    auto *forward = addButton(*top, u"go-next"_s, tr("Forward"), Qt::ALT | Qt::Key_Right, this);
    auto *contents =
        addButton(*top, u"help-contents"_s, tr("Contents"), Qt::ALT | Qt::Key_Home, this);
    top->addStretch();
    top->addWidget(m_message);
    top->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_browser, 1);

    connect(back, &QToolButton::clicked, m_browser, &QTextBrowser::backward);
    connect(forward, &QToolButton::clicked, m_browser, &QTextBrowser::forward);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    connect(contents, &QToolButton::clicked, this, [this] { showPage(Contents); });
    connect(m_browser, &QTextBrowser::anchorClicked, this, &Handbook::follow);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(false); });
    const auto addKey = [this](const QKeySequence &key, auto action) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, action);
    };
    addKey(QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    addKey(Qt::Key_F3, [this] { find(false); });
    addKey(Qt::SHIFT | Qt::Key_F3, [this] { find(true); });
    resize(FirstSize);
    showPage(Contents);
    back->setEnabled(false);
    forward->setEnabled(false);
    m_browser->setFocus();
}

void Handbook::showPage(const QString &fileName)
{
    const bool isThere = QFile::exists(u':' + m_folder + fileName);
    m_browser->setSource(QUrl(u"qrc:"_s + m_folder + (isThere ? fileName : QString(Contents))),
                         QTextDocument::MarkdownResource);
}

QString Handbook::page() const
{
    return m_browser->source().fileName();
}

void Handbook::follow(const QUrl &link)
{
    QUrl target = m_browser->source().resolved(link);
    if (target.scheme() == "qrc"_L1) {
        // Pages outside the handbook name its English pages: who reads stays in the own language.
        target.setPath(target.path().replace(EnglishFolder, m_folder));
        const bool isPage = target.path().endsWith(".md"_L1) && QFile::exists(u':' + target.path());
        if (isPage) {
            m_browser->setSource(target, QTextDocument::MarkdownResource);
        }
    } else if (target.scheme() == "https"_L1) {
        QDesktopServices::openUrl(target);
    }
}

void Handbook::find(bool backward)
{
    const QString text = m_search->text();
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool isFound = text.isEmpty() || m_browser->find(text, flags);
    if (!isFound) {
        // Once around, as every search does.
        m_browser->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
        isFound = m_browser->find(text, flags);
    }
    m_message->setText(isFound ? QString() : tr("Not found"));
}

} // namespace Scep
