<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>AccountDesk</name>
        <message>
            <source>You have joined {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a project to begin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your key is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your key is backed up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key locked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up your key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the address of your key</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;ملف</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;تحرير</translation>
        </message>
        <message>
            <source>&amp;Item</source>
            <translation>&amp;عنصر</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;أدوات</translation>
        </message>
        <message>
            <source>&amp;Review</source>
            <translation>&amp;مراجعة</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;عرض</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;انتقال</translation>
        </message>
        <message>
            <source>&amp;Account</source>
            <translation>&amp;حساب</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;مساعدة</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>فتح مجلد…</translation>
        </message>
        <message>
            <source>Open file…</source>
            <translation>فتح ملف…</translation>
        </message>
        <message>
            <source>Open table as texts…</source>
            <translation>فتح جدول كنصوص…</translation>
        </message>
        <message>
            <source>Join a station…</source>
            <translation>الانضمام إلى محطة…</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>تجربة العرض</translation>
        </message>
        <message>
            <source>New workspace…</source>
            <translation>مساحة عمل جديدة…</translation>
        </message>
        <message>
            <source>Open workspace…</source>
            <translation>فتح مساحة عمل…</translation>
        </message>
        <message>
            <source>Import labels…</source>
            <translation>استيراد وسوم…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>تصدير…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>Copy regions</source>
            <translation>نسخ المناطق</translation>
        </message>
        <message>
            <source>Paste regions</source>
            <translation>لصق المناطق</translation>
        </message>
        <message>
            <source>Duplicate regions</source>
            <translation>تكرار المناطق</translation>
        </message>
        <message>
            <source>Delete regions</source>
            <translation>حذف المناطق</translation>
        </message>
        <message>
            <source>Hide or show regions</source>
            <translation>إخفاء المناطق أو إظهارها</translation>
        </message>
        <message>
            <source>Lock or unlock regions</source>
            <translation>قفل المناطق أو فتحها</translation>
        </message>
        <message>
            <source>Select next region</source>
            <translation>تحديد المنطقة التالية</translation>
        </message>
        <message>
            <source>Select previous region</source>
            <translation>تحديد المنطقة السابقة</translation>
        </message>
        <message>
            <source>Move left</source>
            <translation>تحريك يسارًا</translation>
        </message>
        <message>
            <source>Move right</source>
            <translation>تحريك يمينًا</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>تحريك لأعلى</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>تحريك لأسفل</translation>
        </message>
        <message>
            <source>Move left by 10</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move right by 10</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move up by 10</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move down by 10</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous item</source>
            <translation>العنصر السابق</translation>
        </message>
        <message>
            <source>Next item</source>
            <translation>العنصر التالي</translation>
        </message>
        <message>
            <source>Next problem</source>
            <translation>المشكلة التالية</translation>
        </message>
        <message>
            <source>Submit item</source>
            <translation>إرسال العنصر</translation>
        </message>
        <message>
            <source>Add label…</source>
            <translation>إضافة وسم…</translation>
        </message>
        <message>
            <source>Select and move</source>
            <translation>تحديد وتحريك</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>تحريك الصورة</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>مستطيل</translation>
        </message>
        <message>
            <source>Rotated box</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Polygon</source>
            <translation>مضلع</translation>
        </message>
        <message>
            <source>Polyline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Point</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ellipse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skeleton</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Eraser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Magic wand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark text</source>
            <translation>تحديد نص</translation>
        </message>
        <message>
            <source>Link spans</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Label rows</source>
            <translation>وسم الصفوف</translation>
        </message>
        <message>
            <source>Label cells</source>
            <translation>وسم الخلايا</translation>
        </message>
        <message>
            <source>Repeat last tool</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom in</source>
            <translation>تكبير</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>تصغير</translation>
        </message>
        <message>
            <source>Fit in window</source>
            <translation>ملاءمة النافذة</translation>
        </message>
        <message>
            <source>Actual size</source>
            <translation>الحجم الفعلي</translation>
        </message>
        <message>
            <source>Put panels back</source>
            <translation>إعادة اللوحات إلى أماكنها</translation>
        </message>
        <message>
            <source>Command palette…</source>
            <translation>لوحة الأوامر…</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>ملء الشاشة</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>مزامنة الآن</translation>
        </message>
        <message>
            <source>Pause or go on syncing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock your key…</source>
            <translation>فتح مفتاحك…</translation>
        </message>
        <message>
            <source>Lock your key</source>
            <translation>قفل مفتاحك</translation>
        </message>
        <message>
            <source>Back up your key…</source>
            <translation>نسخ مفتاحك احتياطيًا…</translation>
        </message>
        <message>
            <source>Use a key file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>اختصارات لوحة المفاتيح…</translation>
        </message>
        <message>
            <source>Open the log folder</source>
            <translation>فتح مجلد السجلات</translation>
        </message>
        <message>
            <source>About Caravan</source>
            <translation>حول Caravan</translation>
        </message>
        <message>
            <source>Previous item to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next item to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next difference</source>
            <translation>الفرق التالي</translation>
        </message>
        <message>
            <source>Previous difference</source>
            <translation>الفرق السابق</translation>
        </message>
        <message>
            <source>Next annotator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous annotator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit the result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo in the result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo in the result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete from the result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept this work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fix this work with the result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reject this work…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Return this work…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept all that agree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decide</source>
            <translation>قرار</translation>
        </message>
        <message>
            <source>Zoom in on all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom out of all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit all in the window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Actual size in all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take {letter}'s version</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AnswerTable</name>
        <message>
            <source>Answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{question} (differs)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Arrival</name>
        <message numerus="yes">
            <source>%n item(s) are yours</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Their files are being fetched; you can go on meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your work is here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can go offline now: everything needed is on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start reviewing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start labelling</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BackupDialog</name>
        <message>
            <source>Back up your key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With the key file and its passphrase you can go on as the same person on another computer. Keep them apart: a USB stick for the file, paper for the passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the key file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The passphrase is the one you kept when the key was made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the key file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving…</source>
            <translation>جارٍ الحفظ…</translation>
        </message>
        <message>
            <source>The passphrase is kept by this computer. You need it for the backup, too.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardFrame</name>
        <message>
            <source>Start labelling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get work</source>
            <translation>الحصول على عمل</translation>
        </message>
        <message>
            <source>How many items</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> items</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start reviewing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{open} of {all} items are still to do</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ClaimDialog</name>
        <message>
            <source>Claim your rewards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking the proof against your own rewards and the contract…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asking the station…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You will receive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proof checked against your own rewards and the contract.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You need no gas: the station sends it and pays the fee.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tokens live on the station's own chain, seen through {host}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to the key of this computer, {address}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to your payout address, {address}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the whole address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The station is asked again by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your claim is on its way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can close this window; it goes on by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paid</source>
            <translation>مدفوع</translation>
        </message>
        <message>
            <source>Paid already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The contract says that this was paid before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This claim did not go through</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your rewards stay yours; you can claim them again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The payment is confirmed on the chain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{amounts} are yours. The payment is confirmed on the chain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the transaction</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Command palette</source>
            <translation>لوحة الأوامر</translation>
        </message>
        <message>
            <source>Type what you want to do</source>
            <translation>اكتب ما تريد فعله</translation>
        </message>
        <message>
            <source>Search all commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is called that.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message numerus="yes">
            <source>%n region(s)</source>
            <translation>
                <numerusform>لا مناطق</numerusform>
                <numerusform>منطقة واحدة</numerusform>
                <numerusform>منطقتان</numerusform>
                <numerusform>%n مناطق</numerusform>
                <numerusform>%n منطقة</numerusform>
                <numerusform>%n منطقة</numerusform>
            </translation>
        </message>
        <message>
            <source>Start from nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start from {letter}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from {letter}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take {letter}'s version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>محفوظ</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>جارٍ الحفظ…</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>لم يُحفظ</translation>
        </message>
    </context>
    <context>
        <name>Decision</name>
        <message>
            <source>Accepted</source>
            <translation>مقبول</translation>
        </message>
        <message>
            <source>Accepted with corrections</source>
            <translation>مقبول مع تصحيحات</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>مرفوض</translation>
        </message>
        <message>
            <source>Returned to you</source>
            <translation>أُعيد إليك</translation>
        </message>
        <message>
            <source>Disputed, waiting for a second reviewer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disputed: a second reviewer came to the same decision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disputed with success: the decision was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A reviewer corrected your work; both versions are below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your signed answer is kept as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct it and submit it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is paid for this submission.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it pays appears here as soon as the station says so.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DecisionBanner</name>
        <message>
            <source>Decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dispute…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Got it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why the decision is wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why the decision is wrong. A second reviewer, who did not vote, reads it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign and send the dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>“{comment}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the guideline: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The time to object may have ended on {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can object until {day}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DecisionFrame</name>
        <message>
            <source>Your answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviewer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change {number} of {total}: {title} · {detail}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The reviewer changed %n thing(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>The reviewer's version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your dispute is signed and will be sent.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DecisionPage</name>
        <message>
            <source>Decisions</source>
            <translation>القرارات</translation>
        </message>
        <message>
            <source>No decisions yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When your work for a station was reviewed, what was decided and why appears here.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Delivery</name>
        <message>
            <source>Tried again {when}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waits for your key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready to send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waits for you to sign in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs your attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Submission</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation>مراجعة</translation>
        </message>
        <message>
            <source>Objection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payout address</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>in %n second(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>This computer's clock is %n minute(s) behind the station's.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>This computer's clock is %n minute(s) ahead of the station's.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>Demo</name>
        <message>
            <source>The demo is not part of this installation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The demo is starting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It opens in a window of its own in a few seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The demo could not be started.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DifferenceList</name>
        <message>
            <source>Differences</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EarningsChart</name>
        <message>
            <source>{total} in the last {n} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>most on {day}: {amount}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Something went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Caravan met an error it did not expect.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything you labelled until now is saved. You can go on; if it happens again, start the program again. The details below are in the log file, too.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>{items} items, {regions} regions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not everything could be kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show report</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export “{title}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format</source>
            <translation>الصيغة</translation>
        </message>
        <message>
            <source>File to write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation>اختيار…</translation>
        </message>
        <message>
            <source>Write to</source>
            <translation>الكتابة إلى</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>تصدير</translation>
        </message>
        <message>
            <source>Choose where to write.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder has to exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exported to {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exporting to {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This format cannot hold:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This format holds everything.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export to</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filter rows</source>
            <translation>تصفية الصفوف</translation>
        </message>
        <message>
            <source>{n} rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {total} rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Label all {n} rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Label all {n} rows “{label}”</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Finishing</name>
        <message>
            <source>Problems</source>
            <translation>المشكلات</translation>
        </message>
        <message>
            <source>“{name}” is done.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FrameDialog</name>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
    </context>
    <context>
        <name>GuideBar</name>
        <message>
            <source>Guide through the demo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The demo is starting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are the</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>annotator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reviewer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get work</source>
            <translation>الحصول على عمل</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>وسم</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>إرسال</translation>
        </message>
        <message>
            <source>See the review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get work to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare and decide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the projects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A simulated colleague labels the same items.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a project and press “Get work”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a label with a digit, then draw, mark or click.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+Enter signs your work and sends it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Within half a minute a simulated reviewer decides. Or be the reviewer yourself, at the right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was accepted is published some seconds later. Open “Rewards” and press “Claim”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paid. Everything you have seen was signed and can be checked by anybody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a project you have labelled in, then “Get work”. The simulated reviewer rests meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tab jumps to the next difference; accept, fix or reject with a reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Be the annotator again to see what was decided, and why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A manager sees every project of the station. Rewards are paid by themselves here.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>GuidelinePanel</name>
        <message>
            <source>Guideline</source>
            <translation>الإرشادات</translation>
        </message>
        <message>
            <source>Guideline as Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source># How to label

Say what counts and what does not. Markdown is understood.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No guideline yet</source>
            <translation>لا إرشادات بعد</translation>
        </message>
        <message>
            <source>Write down what counts and what does not.</source>
            <translation>اكتب ما يُحتسب وما لا يُحتسب.</translation>
        </message>
        <message>
            <source>Write one</source>
            <translation>كتابة إرشادات</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>تحرير</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>تم</translation>
        </message>
        <message>
            <source>Open this link?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The guideline links to a page outside of Caravan:</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Label images, texts and tables. Everything stays on this computer until you join a station.</source>
            <translation>ضع الوسوم على الصور والنصوص والجداول. يبقى كل شيء على هذا الحاسوب حتى تنضم إلى محطة.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>Recent workspaces</source>
            <translation>مساحات العمل الأخيرة</translation>
        </message>
        <message>
            <source>You can also drop a folder or a file anywhere in this window.</source>
            <translation>يمكنك أيضًا إفلات مجلد أو ملف في أي مكان من هذه النافذة.</translation>
        </message>
        <message>
            <source>Open folder or file</source>
            <translation>فتح مجلد أو ملف</translation>
        </message>
        <message>
            <source>Photos, texts or a table. No account, nothing leaves this computer.</source>
            <translation>صور أو نصوص أو جدول. بلا حساب، ولا شيء يغادر هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Join a station</source>
            <translation>الانضمام إلى محطة</translation>
        </message>
        <message>
            <source>Get work from an organisation, label it offline, and be paid for it.</source>
            <translation>احصل على عمل من مؤسسة، وأنجزه دون اتصال، وتقاضَ أجره.</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>تجربة العرض</translation>
        </message>
        <message>
            <source>From the first label to “paid” in five minutes, all on this computer.</source>
            <translation>من أول وسم إلى «مدفوع» في خمس دقائق، كله على هذا الحاسوب.</translation>
        </message>
        <message>
            <source>from a station</source>
            <translation>من محطة</translation>
        </message>
        <message>
            <source>{done} of {total} done</source>
            <translation>أُنجز {done} من {total}</translation>
        </message>
        <message>
            <source>Take it off this list (the folder stays)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take {title} off this list</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImageView</name>
        <message>
            <source>Drag to move the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click a region, or drag a frame around several</source>
            <translation>انقر منطقة أو ارسم إطارًا حول عدة مناطق</translation>
        </message>
        <message>
            <source>Drag to move, pull a handle to resize</source>
            <translation>اسحب للتحريك، واسحب المقبض لتغيير الحجم</translation>
        </message>
        <message>
            <source>Drag a vertex; double-click an edge for a new one, Alt-click removes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag to move the selected regions together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag to move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag to reshape</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release to place, Esc to cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release to select what lies inside the frame</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag a box, or click its first corner (arrows and Enter work too)</source>
            <translation>ارسم مستطيلًا أو انقر زاويته الأولى (الأسهم وEnter أيضًا)</translation>
        </message>
        <message>
            <source>Click or press Enter for the opposite corner, Shift for a square</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click the first vertex (arrows and Enter work too)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click the next vertex; Backspace takes the last one back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click on; Enter, a double-click or the first vertex closes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click a region to see it; this view cannot be changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select and move</source>
            <translation>تحديد وتحريك</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>تحريك الصورة</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>مستطيل</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>مضلع</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>صورة</translation>
        </message>
        <message>
            <source>Image to label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Selected: {names}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Import labels into “{title}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File to read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation>اختيار…</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>الصيغة</translation>
        </message>
        <message>
            <source>Labels are matched to items by file name and added to what is there, as one step that can be undone. A report says what could not be kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read from</source>
            <translation>القراءة من</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>استيراد</translation>
        </message>
        <message>
            <source>Choose a file to read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imported from {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Importing {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import labels</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InboxModel</name>
        <message>
            <source>new</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Invitation</name>
        <message>
            <source>Label items</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review other people's work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run projects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look, without changing anything</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InvitationCard</name>
        <message>
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You will</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How to be sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The station runs on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare these six words with whoever invited you:
{words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The address is checked by its public certificate.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ItemState</name>
        <message>
            <source>Not started</source>
            <translation>لم يبدأ</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>قيد العمل</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>تم</translation>
        </message>
        <message>
            <source>Waiting for your key</source>
            <translation>بانتظار مفتاحك</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>بانتظار الإرسال</translation>
        </message>
        <message>
            <source>Received by the station</source>
            <translation>استلمته المحطة</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>قيد المراجعة</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>مقبول</translation>
        </message>
        <message>
            <source>Accepted with corrections</source>
            <translation>مقبول مع تصحيحات</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>مرفوض</translation>
        </message>
        <message>
            <source>Returned to you</source>
            <translation>أُعيد إليك</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>معترض عليه</translation>
        </message>
    </context>
    <context>
        <name>ItemStrip</name>
        <message>
            <source>Filter by name</source>
            <translation>تصفية بالاسم</translation>
        </message>
        <message>
            <source>Filter items by name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show only some states</source>
            <translation>إظهار بعض الحالات فقط</translation>
        </message>
        <message>
            <source>Filter items by state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Items</source>
            <translation>العناصر</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>لا عناصر</numerusform>
                <numerusform>عنصر واحد</numerusform>
                <numerusform>عنصران</numerusform>
                <numerusform>%n عناصر</numerusform>
                <numerusform>%n عنصرًا</numerusform>
                <numerusform>%n عنصر</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>JoinDialog</name>
        <message>
            <source>Join a station</source>
            <translation>الانضمام إلى محطة</translation>
        </message>
        <message>
            <source>Paste the invitation you were sent, or choose its file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invitation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase of your key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making your key…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening your key…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joining {name}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the invitation</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeyFileDialog</name>
        <message>
            <source>Use a key file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With the backup of a key you go on as the same person. The file itself stays where it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use this key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening the key…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the key file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LabelControl</name>
        <message>
            <source>“{name}” was removed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Regions that have it keep it until they get another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
    </context>
    <context>
        <name>LabelPanel</name>
        <message>
            <source>Labels</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>What do you want to mark?</source>
            <translation>ماذا تريد أن تحدد؟</translation>
        </message>
        <message>
            <source>Type the name of your first label below, for instance “cat”.</source>
            <translation>اكتب اسم أول وسم أدناه، مثلًا «قطة».</translation>
        </message>
        <message>
            <source>Add a label</source>
            <translation>إضافة وسم</translation>
        </message>
        <message>
            <source>Name of a new label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation>إعادة تسمية</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>اللون</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>آخر…</translation>
        </message>
        <message>
            <source>Key…</source>
            <translation>مفتاح…</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>تحريك لأعلى</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>تحريك لأسفل</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>إزالة</translation>
        </message>
        <message>
            <source>Colour of “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Digit that chooses “{name}”:</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LabelPicker</name>
        <message>
            <source>Choose a label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find or name a label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Labels</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>New label “{name}”</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LabelingPage</name>
        <message>
            <source>Loading…</source>
            <translation>جارٍ التحميل…</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>العناصر</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>الأسئلة</translation>
        </message>
        <message>
            <source>Guideline</source>
            <translation>الإرشادات</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>المناطق</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>المشكلات</translation>
        </message>
        <message>
            <source>Nothing open yet</source>
            <translation>لا شيء مفتوح بعد</translation>
        </message>
        <message>
            <source>Open a folder of photos or texts, or a table, and begin labelling.</source>
            <translation>افتح مجلد صور أو نصوص أو جدولًا وابدأ الوسم.</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>فتح مجلد…</translation>
        </message>
        <message>
            <source>Open file…</source>
            <translation>فتح ملف…</translation>
        </message>
        <message>
            <source>There is nothing to label in this project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its source had no items that can be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the last item.</source>
            <translation>هذا آخر عنصر.</translation>
        </message>
        <message>
            <source>This is the first item.</source>
            <translation>هذا أول عنصر.</translation>
        </message>
        <message>
            <source>“{name}” could not be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next item</source>
            <translation>العنصر التالي</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>لم يُحفظ</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>محفوظ</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>جارٍ الحفظ…</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>تم</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>إرسال</translation>
        </message>
        <message>
            <source>Station project</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n region(s) copied</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>LabelingToolBar</name>
        <message>
            <source>Tools</source>
            <translation>أدوات</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>إرسال</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} من {total}</translation>
        </message>
    </context>
    <context>
        <name>LabelingView</name>
        <message>
            <source>no label</source>
            <translation>بلا وسم</translation>
        </message>
    </context>
    <context>
        <name>LineModel</name>
        <message>
            <source>Date</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>المشروع</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>العنصر</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Base</source>
            <translation>الأساس</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>الحصة</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>المبلغ</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Panels</source>
            <translation>اللوحات</translation>
        </message>
        <message>
            <source>This page has no panels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Label offline. Sign once. Sync exactly once. Get paid. Prove it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free software under the Apache License 2.0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About Caravan</source>
            <translation>حول Caravan</translation>
        </message>
        <message>
            <source>New workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock the workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your last edits could not be saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you close now they are lost. Everything before them is safe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stay</source>
            <translation>البقاء</translation>
        </message>
        <message>
            <source>Close and lose them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop to open it for labelling</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NewKeyForm</name>
        <message>
            <source>Keep this passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your work is signed with a key that stays on this computer. This computer has no place to keep its passphrase, so please write it down: you will be asked for it when Caravan starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I have kept it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a passphrase of my own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same once more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use a generated one instead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please use at least {n} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OutboxModel</name>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Item</source>
            <translation>العنصر</translation>
        </message>
        <message>
            <source>Since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OutboxPage</name>
        <message>
            <source>What you submit waits here until there is a network, and leaves by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was submitted yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is waiting</source>
            <translation>لا شيء ينتظر</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>الصادر</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>مزامنة الآن</translation>
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not delivered yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs your attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock your key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on syncing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OutboxStartPage</name>
        <message>
            <source>Nothing is waiting</source>
            <translation>لا شيء ينتظر</translation>
        </message>
        <message>
            <source>What you submit to a station waits here until there is a network, and leaves by itself.</source>
            <translation>ما ترسله إلى محطة ينتظر هنا حتى تتوفر الشبكة ثم يغادر من تلقاء نفسه.</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Home</source>
            <translation>الرئيسية</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>وسم</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>مراجعة</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>القرارات</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>المشاريع</translation>
        </message>
        <message>
            <source>Rewards</source>
            <translation>المكافآت</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>الصادر</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
    </context>
    <context>
        <name>Paragraph</name>
        <message>
            <source>From the guideline</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PassphraseField</name>
        <message>
            <source>Show what is typed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PayoutDialog</name>
        <message>
            <source>Where your rewards go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a payout address they go to the key of this computer. The first address counts at once; a change takes seven days, so that nobody can redirect your pay unseen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign and use it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now: {address}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the key of this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chosen on {when}. {state}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New payout address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New payout address, 0x…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the key of this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payout address saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is signed and sent once your key is open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is on its way to the station.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProblemsPanel</name>
        <message>
            <source>No problems</source>
            <translation>لا مشكلات</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>المشكلات</translation>
        </message>
        <message>
            <source>Error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warning</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform />
                <numerusform>وواحدة أخرى</numerusform>
                <numerusform>واثنتان أخريان</numerusform>
                <numerusform>و%n أخرى</numerusform>
                <numerusform>و%n أخرى</numerusform>
                <numerusform>و%n أخرى</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressToast</name>
        <message>
            <source>Starting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rate} a second</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>بقي أقل من ثانية</numerusform>
                <numerusform>بقيت ثانية</numerusform>
                <numerusform>بقيت ثانيتان</numerusform>
                <numerusform>بقيت %n ثوانٍ</numerusform>
                <numerusform>بقيت %n ثانية</numerusform>
                <numerusform>بقيت %n ثانية</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>بقي أقل من دقيقة</numerusform>
                <numerusform>بقيت دقيقة</numerusform>
                <numerusform>بقيت دقيقتان</numerusform>
                <numerusform>بقيت %n دقائق</numerusform>
                <numerusform>بقيت %n دقيقة</numerusform>
                <numerusform>بقيت %n دقيقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) left</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>Volunteer work: no pay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{price} per review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{price} per accepted item</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{bonus} more from {threshold} accuracy on control items</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} when a reviewer corrected it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>difficulty {n} of 5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} more today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} submitted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} waiting for review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} not accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accuracy {rate} (n = {n}, 95 % interval {low} to {high})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A short exam comes first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The exam was not passed, and no attempt is left.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProjectsPage</name>
        <message>
            <source>A station is an organisation's server that hands out work and pays for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No station joined yet</source>
            <translation>لم تنضم إلى محطة بعد</translation>
        </message>
        <message>
            <source>You need an invitation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join a station</source>
            <translation>الانضمام إلى محطة</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>تجربة العرض</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>المشاريع</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>المحطة</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>تحديث</translation>
        </message>
        <message>
            <source>Join another station…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock your key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asking the station…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is what the station said on {when}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This station has no project for you now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is known of this station's projects yet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProjectsStartPage</name>
        <message>
            <source>No station joined yet</source>
            <translation>لم تنضم إلى محطة بعد</translation>
        </message>
        <message>
            <source>A station is an organisation's server that hands out work and pays for it. You need its address or an invitation.</source>
            <translation>المحطة خادم لمؤسسة توزع العمل وتدفع أجره. تحتاج إلى عنوانها أو دعوة.</translation>
        </message>
    </context>
    <context>
        <name>ProofDialog</name>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>This record is gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The station has confirmed with its signature that it holds exactly these bytes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed and kept on this computer. The station has not confirmed it yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept on this computer. It is signed as soon as your key is open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details of the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Station</source>
            <translation>المحطة</translation>
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Received</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number in the log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Digest that was signed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuestionDialog</name>
        <message>
            <source>Questions</source>
            <translation>الأسئلة</translation>
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation>إزالة</translation>
        </message>
        <message>
            <source>One option a line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Must be answered before submitting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Options</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New question</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuestionKind</name>
        <message>
            <source>One of several options</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any of several options</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation>نص</translation>
        </message>
        <message>
            <source>Options in order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A scale</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuestionPanel</name>
        <message>
            <source>No questions</source>
            <translation>لا أسئلة</translation>
        </message>
        <message>
            <source>Ask something about each whole item, such as “Is it sharp?”.</source>
            <translation>اسأل شيئًا عن كل عنصر كاملًا، مثل «هل الصورة واضحة؟».</translation>
        </message>
        <message>
            <source>Add questions…</source>
            <translation>إضافة أسئلة…</translation>
        </message>
        <message>
            <source>Change questions…</source>
            <translation>تغيير الأسئلة…</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Pages</source>
            <translation>الصفحات</translation>
        </message>
        <message>
            <source>{page}, {count} new</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RankingField</name>
        <message>
            <source>Move up</source>
            <translation>تحريك لأعلى</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>تحريك لأسفل</translation>
        </message>
        <message>
            <source>This order is right</source>
            <translation>هذا الترتيب صحيح</translation>
        </message>
    </context>
    <context>
        <name>ReasonPicker</name>
        <message>
            <source>Why is {letter}'s work rejected?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why is {letter}'s work returned?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reasons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A comment for the annotator (optional)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The reason is about the marked region.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
    </context>
    <context>
        <name>RegionPanel</name>
        <message>
            <source>Regions</source>
            <translation>المناطق</translation>
        </message>
        <message>
            <source>Nothing marked yet</source>
            <translation>لم يُحدَّد شيء بعد</translation>
        </message>
        <message>
            <source>What you mark appears here.</source>
            <translation>ما تحدده يظهر هنا.</translation>
        </message>
        <message>
            <source>Hide or show</source>
            <translation>إخفاء أو إظهار</translation>
        </message>
        <message>
            <source>Lock or unlock</source>
            <translation>قفل أو فتح</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message numerus="yes">
            <source>%n region(s)</source>
            <translation>
                <numerusform>لا مناطق</numerusform>
                <numerusform>منطقة واحدة</numerusform>
                <numerusform>منطقتان</numerusform>
                <numerusform>%n مناطق</numerusform>
                <numerusform>%n منطقة</numerusform>
                <numerusform>%n منطقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>لا شيء محدد</numerusform>
                <numerusform>واحدة محددة</numerusform>
                <numerusform>اثنتان محددتان</numerusform>
                <numerusform>%n محددة</numerusform>
                <numerusform>%n محددة</numerusform>
                <numerusform>%n محددة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was not kept</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ResultPane</name>
        <message>
            <source>Result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop editing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start the result again from one annotator's work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit</source>
            <translation>تحرير</translation>
        </message>
        <message>
            <source>Annotator {letter}'s work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw, move and relabel as usual; Esc ends editing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A digit takes that annotator's version of the difference; E edits by hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More labels</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>Only {letters}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing in {letters}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Different extent, {share} % in common</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Different extent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Different text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no label</source>
            <translation>بلا وسم</translation>
        </message>
        <message>
            <source>at {x}, {y}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>row {row}, {column}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One annotator, nothing to compare with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody marked anything</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{same} of %n region(s) match</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{same} of %n answer(s) agree</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Loading…</source>
            <translation>جارٍ التحميل…</translation>
        </message>
        <message>
            <source>Nothing to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join a station</source>
            <translation>الانضمام إلى محطة</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>تجربة العرض</translation>
        </message>
        <message>
            <source>All reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New work appears here as soon as the station hands it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A reviewer compares the work of several people side by side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work is handed out by a station that gives you this role.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the last item.</source>
            <translation>هذا آخر عنصر.</translation>
        </message>
        <message>
            <source>This is the first item.</source>
            <translation>هذا أول عنصر.</translation>
        </message>
        <message>
            <source>“{name}” could not be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark a difference first (Tab).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided and signed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{chosen} of {total} have a verdict</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReviewQueue</name>
        <message>
            <source>Project</source>
            <translation>المشروع</translation>
        </message>
        <message>
            <source>Items to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To do {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided {number}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReviewStartPage</name>
        <message>
            <source>Nothing to review yet</source>
            <translation>لا شيء للمراجعة بعد</translation>
        </message>
        <message>
            <source>A reviewer compares the work of several people side by side. Join a station that gives you this role.</source>
            <translation>يقارن المراجع عمل عدة أشخاص جنبًا إلى جنب. انضم إلى محطة تمنحك هذا الدور.</translation>
        </message>
    </context>
    <context>
        <name>ReviewState</name>
        <message>
            <source>To review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for your key</source>
            <translation>بانتظار مفتاحك</translation>
        </message>
        <message>
            <source>Decided, waiting to be sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Rewards</name>
        <message>
            <source>Waits for the decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready to claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On its way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paid</source>
            <translation>مدفوع</translation>
        </message>
        <message>
            <source>Not paid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paid by a partner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accepted</source>
            <translation>مقبول</translation>
        </message>
        <message>
            <source>Accepted, because nobody decided in time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accepted with corrections</source>
            <translation>مقبول مع تصحيحات</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>مرفوض</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>مراجعة</translation>
        </message>
        <message>
            <source>sent late: base only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the place was taken already: base only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the difference after an appeal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checked on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asked the station to send it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent to the chain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Written by the chain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paid, and confirmed on the chain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In hold until {day}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RewardsPage</name>
        <message>
            <source>No rewards yet</source>
            <translation>لا مكافآت بعد</translation>
        </message>
        <message>
            <source>Every accepted item of a station's project appears here, with what it pays and why.</source>
            <translation>يظهر هنا كل عنصر مقبول من مشروع محطة، مع أجره وسببه.</translation>
        </message>
        <message>
            <source>Join a station</source>
            <translation>الانضمام إلى محطة</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>تجربة العرض</translation>
        </message>
        <message>
            <source>They appear here as soon as the station has decided about your work, with what they pay and why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See the projects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rewards</source>
            <translation>المكافآت</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>المحطة</translation>
        </message>
        <message>
            <source>Payout address…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save statement…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claim…</source>
            <translation>مطالبة…</translation>
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All rewards</source>
            <translation>كل المكافآت</translation>
        </message>
        <message>
            <source>Rewards, line by line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earned per day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow your claim…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is ready to claim yet.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Table</source>
            <translation>جدول</translation>
        </message>
        <message>
            <source>Signed statement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save statement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving the statement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statement saved</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RewardsStartPage</name>
        <message>
            <source>No rewards yet</source>
            <translation>لا مكافآت بعد</translation>
        </message>
        <message>
            <source>Every accepted item of a station's project appears here, with what it pays and why.</source>
            <translation>يظهر هنا كل عنصر مقبول من مشروع محطة، مع أجره وسببه.</translation>
        </message>
    </context>
    <context>
        <name>RowDetail</name>
        <message>
            <source>The current row in full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The current row is shown here in full</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchBar</name>
        <message>
            <source>Find in this text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no match</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
        <message>
            <source>No workspace is open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look and language</source>
            <translation>المظهر واللغة</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>مثل النظام</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>فاتح</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>داكن</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>تباين عالٍ</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>الألوان</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>حجم النص</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>لوحة المفاتيح</translation>
        </message>
        <message>
            <source>Shortcuts as in</source>
            <translation>الاختصارات كما في</translation>
        </message>
        <message>
            <source>All shortcuts…</source>
            <translation>كل الاختصارات…</translation>
        </message>
        <message>
            <source>Single keys</source>
            <translation>المفاتيح المفردة</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>البيانات</translation>
        </message>
        <message>
            <source>Folder of this workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Workspace</source>
            <translation>مساحة العمل</translation>
        </message>
        <message>
            <source>Show folder</source>
            <translation>إظهار المجلد</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>نسخ احتياطي الآن</translation>
        </message>
        <message>
            <source>Show log files</source>
            <translation>إظهار ملفات السجل</translation>
        </message>
        <message>
            <source>Caravan makes a backup every day it is used and before every upgrade, and keeps the newest ones.</source>
            <translation>ينشئ Caravan نسخة احتياطية كل يوم يُستخدم فيه وقبل كل ترقية، ويحتفظ بأحدثها.</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backup made</source>
            <translation>أُنشئت نسخة احتياطية</translation>
        </message>
    </context>
    <context>
        <name>ShortcutDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <source>Search by action or key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Menu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key of the chosen action:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choosing a label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{key} is taken by “{action}”. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShownPassphrase</name>
        <message>
            <source>Passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guideline</source>
            <translation>الإرشادات</translation>
        </message>
        <message>
            <source>Accept all that agree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decide</source>
            <translation>قرار</translation>
        </message>
        <message>
            <source>Only one person worked on this item. Press E to correct it, Enter to accept it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody agrees. Ctrl+Shift+Enter accepts all of it at once.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Difference {number} of {total}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SourceOpener</name>
        <message>
            <source>Open folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images, texts and tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open table as texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the column that holds the texts:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is not there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may have been moved or renamed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening {name}</source>
            <translation>جارٍ فتح {name}</translation>
        </message>
    </context>
    <context>
        <name>SubjectPane</name>
        <message>
            <source>Work of annotator {letter}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Annotator {letter}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{verdict} the work of {letter}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{verdict}, signed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SyncFollower</name>
        <message>
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offline: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blocked: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetching {done} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n need(s) your attention</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>لا شيء ينتظر</numerusform>
                <numerusform>واحد ينتظر</numerusform>
                <numerusform>اثنان ينتظران</numerusform>
                <numerusform>%n تنتظر</numerusform>
                <numerusform>%n ينتظر</numerusform>
                <numerusform>%n ينتظر</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything delivered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetching your work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Syncing is paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What has arrived is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your work counts all the same. Setting the clock right avoids confusion.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TableView</name>
        <message>
            <source>Take “{label}” off ({n})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick rows, then press a label's key; Delete takes labels off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick cells, then press a label's key; Delete takes labels off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This view cannot be changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Labels</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>جدول</translation>
        </message>
        <message>
            <source>Table to label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Label rows</source>
            <translation>وسم الصفوف</translation>
        </message>
        <message>
            <source>Label cells</source>
            <translation>وسم الخلايا</translation>
        </message>
        <message>
            <source>{n} rows picked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>row {n}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message>
            <source>Select text, then press a label's key; click a span to change it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each stretch you select gets the current label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press a label's key, or Enter for the current label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag an end; Shift+arrows move the end, Alt+Shift+arrows the start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release to set the end here, Esc to cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click a span to see it; this view cannot be changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark text</source>
            <translation>تحديد نص</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>نص</translation>
        </message>
        <message>
            <source>Text to label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} characters from {start}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Dismiss</source>
            <translation>إغلاق</translation>
        </message>
    </context>
    <context>
        <name>TotalCard</name>
        <message>
            <source>Ready to claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In hold, the first until {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waits for the decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On its way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paid</source>
            <translation>مدفوع</translation>
        </message>
        <message>
            <source>Paid by partners</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{amount} ready to claim</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TourDesk</name>
        <message>
            <source>The demo is starting …</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>UnlockDialog</name>
        <message>
            <source>Unlock your key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your work is saved. With the key open it is signed and sent by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase of your key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening your key…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message>
            <source>Accept</source>
            <translation>قبول</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>مقبول</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>تصحيح</translation>
        </message>
        <message>
            <source>Fixed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reject</source>
            <translation>رفض</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>مرفوض</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VerdictControl</name>
        <message>
            <source>Choose a verdict first: Enter accepts, S fixes, X rejects, R returns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without one, work cannot be rejected or returned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project names no reasons.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n verdict(s) signed on “{name}”.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>WorkspaceMenu</name>
        <message>
            <source>No workspace</source>
            <translation>لا مساحة عمل</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>مساحة العمل</translation>
        </message>
        <message>
            <source>Change to another workspace</source>
            <translation>الانتقال إلى مساحة عمل أخرى</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>هذا الحاسوب</translation>
        </message>
    </context>
    <context>
        <name>_ItemDelegate</name>
        <message numerus="yes">
            <source>%n region(s)</source>
            <translation>
                <numerusform>لا مناطق</numerusform>
                <numerusform>منطقة واحدة</numerusform>
                <numerusform>منطقتان</numerusform>
                <numerusform>%n مناطق</numerusform>
                <numerusform>%n منطقة</numerusform>
                <numerusform>%n منطقة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_RegionDelegate</name>
        <message>
            <source>no label</source>
            <translation>بلا وسم</translation>
        </message>
    </context>
    <context>
        <name>_StartPage</name>
        <message>
            <source>Join a station</source>
            <translation>الانضمام إلى محطة</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>تجربة العرض</translation>
        </message>
    </context>
</TS>
