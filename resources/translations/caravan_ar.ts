<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
    <context>
        <name>AccountDesk</name>
        <message>
            <source>You have joined {name}</source>
            <translation>انضممت إلى {name}</translation>
        </message>
        <message>
            <source>Choose a project to begin.</source>
            <translation>اختر مشروعًا للبدء.</translation>
        </message>
        <message>
            <source>Your key is open</source>
            <translation>مفتاحك مفتوح</translation>
        </message>
        <message>
            <source>Your key is backed up</source>
            <translation>لمفتاحك نسخة احتياطية</translation>
        </message>
        <message>
            <source>Key locked</source>
            <translation>المفتاح مقفل</translation>
        </message>
        <message>
            <source>Key open</source>
            <translation>المفتاح مفتوح</translation>
        </message>
        <message>
            <source>Back up your key</source>
            <translation>نسخ مفتاحك احتياطيًا</translation>
        </message>
        <message>
            <source>Copy the address of your key</source>
            <translation>نسخ عنوان مفتاحك</translation>
        </message>
        <message>
            <source>Your key was locked</source>
            <translation>قُفل مفتاحك</translation>
        </message>
        <message numerus="yes">
            <source>Nobody was here for %Ln minute(s). Work goes on; it is signed when the key is open.</source>
            <translation>
                <numerusform>لم يكن أحد هنا. يستمر العمل ويُوقَّع عند فتح المفتاح.</numerusform>
                <numerusform>لم يكن أحد هنا منذ دقيقة. يستمر العمل ويُوقَّع عند فتح المفتاح.</numerusform>
                <numerusform>لم يكن أحد هنا منذ دقيقتين. يستمر العمل ويُوقَّع عند فتح المفتاح.</numerusform>
                <numerusform>لم يكن أحد هنا منذ %Ln دقائق. يستمر العمل ويُوقَّع عند فتح المفتاح.</numerusform>
                <numerusform>لم يكن أحد هنا منذ %Ln دقيقة. يستمر العمل ويُوقَّع عند فتح المفتاح.</numerusform>
                <numerusform>لم يكن أحد هنا منذ %Ln دقيقة. يستمر العمل ويُوقَّع عند فتح المفتاح.</numerusform>
            </translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>فتح</translation>
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
            <source>Regio&amp;n</source>
            <translation>منطقة</translation>
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
            <source>Turn into</source>
            <translation>تحويل إلى</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>قناع</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>محاذاة</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>تدوير</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>ترتيب</translation>
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
            <source>Locate missing files…</source>
            <translation>تحديد مكان الملفات المفقودة…</translation>
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
            <source>Take over the regions of the previous item</source>
            <translation>أخذ مناطق العنصر السابق</translation>
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
            <translation>تحريك يسارًا بمقدار 10</translation>
        </message>
        <message>
            <source>Move right by 10</source>
            <translation>تحريك يمينًا بمقدار 10</translation>
        </message>
        <message>
            <source>Move up by 10</source>
            <translation>تحريك لأعلى بمقدار 10</translation>
        </message>
        <message>
            <source>Move down by 10</source>
            <translation>تحريك لأسفل بمقدار 10</translation>
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
            <source>Filter items</source>
            <translation>تصفية العناصر</translation>
        </message>
        <message>
            <source>Next problem</source>
            <translation>المشكلة التالية</translation>
        </message>
        <message>
            <source>Note on the item…</source>
            <translation>ملاحظة على العنصر…</translation>
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
            <translation>مستطيل مُدار</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>مضلع</translation>
        </message>
        <message>
            <source>Polyline</source>
            <translation>خط متعدد</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>نقطة</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>قطع ناقص</translation>
        </message>
        <message>
            <source>Quadrilateral</source>
            <translation>رباعي</translation>
        </message>
        <message>
            <source>Skeleton</source>
            <translation>هيكل</translation>
        </message>
        <message>
            <source>Split along a line</source>
            <translation>تقسيم على خط</translation>
        </message>
        <message>
            <source>Erase points</source>
            <translation>محو نقاط</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>فرشاة</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>ممحاة</translation>
        </message>
        <message>
            <source>Magic wand</source>
            <translation>عصا سحرية</translation>
        </message>
        <message>
            <source>Smart polygon</source>
            <translation>مضلع ذكي</translation>
        </message>
        <message>
            <source>Superpixels</source>
            <translation>بكسلات فائقة</translation>
        </message>
        <message>
            <source>Mark text</source>
            <translation>تحديد نص</translation>
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
            <source>Options of the tool</source>
            <translation>خيارات الأداة</translation>
        </message>
        <message>
            <source>Repeat last tool</source>
            <translation>تكرار آخر أداة</translation>
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
            <source>Zoom to the region stepped to</source>
            <translation>التكبير على المنطقة المنتقل إليها</translation>
        </message>
        <message>
            <source>Cross hair while drawing</source>
            <translation>خطّا تقاطع أثناء الرسم</translation>
        </message>
        <message>
            <source>Names of regions</source>
            <translation>أسماء المناطق</translation>
        </message>
        <message>
            <source>Regions stronger</source>
            <translation>مناطق أوضح</translation>
        </message>
        <message>
            <source>Regions fainter</source>
            <translation>مناطق أخفت</translation>
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
            <translation>إيقاف المزامنة مؤقتًا أو متابعتها</translation>
        </message>
        <message>
            <source>Carry without a network…</source>
            <translation>النقل دون شبكة…</translation>
        </message>
        <message>
            <source>Metered connection: not now</source>
            <translation>اتصال محدود: ليس الآن</translation>
        </message>
        <message>
            <source>Unlock your key…</source>
            <translation>فتح مفتاحك…</translation>
        </message>
        <message>
            <source>Back up your key…</source>
            <translation>نسخ مفتاحك احتياطيًا…</translation>
        </message>
        <message>
            <source>Use a key file…</source>
            <translation>استخدام ملف مفتاح…</translation>
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
            <translation>العنصر السابق للمراجعة</translation>
        </message>
        <message>
            <source>Next item to review</source>
            <translation>العنصر التالي للمراجعة</translation>
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
            <translation>الواسم التالي</translation>
        </message>
        <message>
            <source>Previous annotator</source>
            <translation>الواسم السابق</translation>
        </message>
        <message>
            <source>Edit the result</source>
            <translation>تحرير النتيجة</translation>
        </message>
        <message>
            <source>Undo in the result</source>
            <translation>تراجع في النتيجة</translation>
        </message>
        <message>
            <source>Redo in the result</source>
            <translation>إعادة في النتيجة</translation>
        </message>
        <message>
            <source>Delete from the result</source>
            <translation>حذف من النتيجة</translation>
        </message>
        <message>
            <source>Accept this work</source>
            <translation>قبول هذا العمل</translation>
        </message>
        <message>
            <source>Fix this work with the result</source>
            <translation>تصحيح هذا العمل بالنتيجة</translation>
        </message>
        <message>
            <source>Reject this work…</source>
            <translation>رفض هذا العمل…</translation>
        </message>
        <message>
            <source>Return this work…</source>
            <translation>إعادة هذا العمل…</translation>
        </message>
        <message>
            <source>Accept all that agree</source>
            <translation>قبول كل المتوافق</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>قرار</translation>
        </message>
        <message>
            <source>Zoom in on all</source>
            <translation>تكبير في الكل</translation>
        </message>
        <message>
            <source>Zoom out of all</source>
            <translation>تصغير في الكل</translation>
        </message>
        <message>
            <source>Fit all in the window</source>
            <translation>ملاءمة الكل للنافذة</translation>
        </message>
        <message>
            <source>Actual size in all</source>
            <translation>الحجم الفعلي في الكل</translation>
        </message>
        <message>
            <source>Take {letter}'s version</source>
            <translation>أخذ نسخة {letter}</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>تحديد الكل</translation>
        </message>
        <message>
            <source>Zoom to selection</source>
            <translation>التكبير على التحديد</translation>
        </message>
        <message>
            <source>Text of the region…</source>
            <translation>نص المنطقة…</translation>
        </message>
        <message>
            <source>Next point of the region</source>
            <translation>النقطة التالية في المنطقة</translation>
        </message>
        <message>
            <source>Previous point of the region</source>
            <translation>النقطة السابقة في المنطقة</translation>
        </message>
        <message>
            <source>Insert a point behind it</source>
            <translation>إدراج نقطة بعدها</translation>
        </message>
        <message>
            <source>Keypoint visible, hidden or absent</source>
            <translation>نقطة مفتاحية ظاهرة أو محجوبة أو غائبة</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>دمج</translation>
        </message>
        <message>
            <source>Make a hole of it</source>
            <translation>جعلها ثقبًا</translation>
        </message>
        <message>
            <source>Cut out of the last one</source>
            <translation>قصها من الأخيرة</translation>
        </message>
        <message>
            <source>Keep what they share</source>
            <translation>إبقاء المشترك بينها</translation>
        </message>
        <message>
            <source>Fill holes</source>
            <translation>ملء الثقوب</translation>
        </message>
        <message>
            <source>Remove specks…</source>
            <translation>إزالة البقع…</translation>
        </message>
        <message>
            <source>Grow…</source>
            <translation>توسيع…</translation>
        </message>
        <message>
            <source>Shrink…</source>
            <translation>تضييق…</translation>
        </message>
        <message>
            <source>Simplify…</source>
            <translation>تبسيط…</translation>
        </message>
        <message>
            <source>Smooth…</source>
            <translation>تنعيم…</translation>
        </message>
        <message>
            <source>Left edges</source>
            <translation>الحواف اليسرى</translation>
        </message>
        <message>
            <source>Centres, side by side</source>
            <translation>المراكز، جنبًا إلى جنب</translation>
        </message>
        <message>
            <source>Right edges</source>
            <translation>الحواف اليمنى</translation>
        </message>
        <message>
            <source>Top edges</source>
            <translation>الحواف العليا</translation>
        </message>
        <message>
            <source>Centres, one below the other</source>
            <translation>المراكز، واحد تحت الآخر</translation>
        </message>
        <message>
            <source>Bottom edges</source>
            <translation>الحواف السفلى</translation>
        </message>
        <message>
            <source>Equal gaps across</source>
            <translation>مسافات أفقية متساوية</translation>
        </message>
        <message>
            <source>Equal gaps down</source>
            <translation>مسافات رأسية متساوية</translation>
        </message>
        <message>
            <source>Left by 1°</source>
            <translation>يسارًا 1°</translation>
        </message>
        <message>
            <source>Right by 1°</source>
            <translation>يمينًا 1°</translation>
        </message>
        <message>
            <source>Left by 15°</source>
            <translation>يسارًا 15°</translation>
        </message>
        <message>
            <source>Right by 15°</source>
            <translation>يمينًا 15°</translation>
        </message>
        <message>
            <source>Left by 90°</source>
            <translation>يسارًا 90°</translation>
        </message>
        <message>
            <source>Right by 90°</source>
            <translation>يمينًا 90°</translation>
        </message>
        <message>
            <source>To the front</source>
            <translation>إلى الأمام</translation>
        </message>
        <message>
            <source>One up</source>
            <translation>خطوة لأعلى</translation>
        </message>
        <message>
            <source>One down</source>
            <translation>خطوة لأسفل</translation>
        </message>
        <message>
            <source>To the back</source>
            <translation>إلى الخلف</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>تجميع</translation>
        </message>
        <message>
            <source>Take out of the group</source>
            <translation>إخراج من المجموعة</translation>
        </message>
        <message>
            <source>Select the whole group</source>
            <translation>تحديد المجموعة كلها</translation>
        </message>
        <message>
            <source>Snap to points and edges</source>
            <translation>الالتصاق بالنقاط والحواف</translation>
        </message>
        <message>
            <source>Shared boundaries move together</source>
            <translation>الحدود المشتركة تتحرك معًا</translation>
        </message>
        <message>
            <source>Brightness and contrast</source>
            <translation>السطوع والتباين</translation>
        </message>
        <message>
            <source>Show the image plainly</source>
            <translation>إظهار الصورة كما هي</translation>
        </message>
        <message>
            <source>Overview map</source>
            <translation>خريطة عامة</translation>
        </message>
        <message>
            <source>Turn view left</source>
            <translation>تدوير العرض يسارًا</translation>
        </message>
        <message>
            <source>Turn view right</source>
            <translation>تدوير العرض يمينًا</translation>
        </message>
        <message>
            <source>Mirror view</source>
            <translation>عكس العرض</translation>
        </message>
        <message>
            <source>View upright again</source>
            <translation>إعادة العرض قائمًا</translation>
        </message>
        <message>
            <source>Compare two images</source>
            <translation>مقارنة صورتين</translation>
        </message>
        <message>
            <source>Choose image to compare…</source>
            <translation>اختيار صورة للمقارنة…</translation>
        </message>
        <message>
            <source>Pages as items</source>
            <translation>الصفحات كعناصر</translation>
        </message>
        <message>
            <source>Encrypt this workspace…</source>
            <translation>تشفير مساحة العمل هذه…</translation>
        </message>
        <message>
            <source>Change passphrase…</source>
            <translation>تغيير عبارة المرور…</translation>
        </message>
        <message>
            <source>Decrypt this workspace…</source>
            <translation>فك تشفير مساحة العمل هذه…</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>القفل الآن</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>الاقتراحات</translation>
        </message>
        <message>
            <source>Paste at the pointer</source>
            <translation>لصق عند المؤشر</translation>
        </message>
        <message>
            <source>Accept suggestion</source>
            <translation>قبول الاقتراح</translation>
        </message>
        <message>
            <source>Refuse suggestion</source>
            <translation>رفض الاقتراح</translation>
        </message>
        <message>
            <source>Next suggestion</source>
            <translation>الاقتراح التالي</translation>
        </message>
        <message>
            <source>Previous suggestion</source>
            <translation>الاقتراح السابق</translation>
        </message>
        <message>
            <source>Accept all listed suggestions</source>
            <translation>قبول كل الاقتراحات في القائمة</translation>
        </message>
        <message>
            <source>Refuse all listed suggestions</source>
            <translation>رفض كل الاقتراحات في القائمة</translation>
        </message>
    </context>
    <context>
        <name>AnswerTable</name>
        <message>
            <source>Answers</source>
            <translation>الإجابات</translation>
        </message>
        <message>
            <source>{question} (differs)</source>
            <translation>{question} (مختلف)</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>النتيجة</translation>
        </message>
    </context>
    <context>
        <name>Arrival</name>
        <message numerus="yes">
            <source>%Ln item(s) are yours</source>
            <translation>
                <numerusform>لا عناصر لك</numerusform>
                <numerusform>عنصر واحد صار لك</numerusform>
                <numerusform>عنصران صارا لك</numerusform>
                <numerusform>%Ln عناصر صارت لك</numerusform>
                <numerusform>%Ln عنصرًا صارت لك</numerusform>
                <numerusform>%Ln عنصر صارت لك</numerusform>
            </translation>
        </message>
        <message>
            <source>Their files are being fetched; you can go on meanwhile.</source>
            <translation>يجري جلب ملفاتها؛ يمكنك المتابعة أثناء ذلك.</translation>
        </message>
        <message>
            <source>Your work is here</source>
            <translation>عملك هنا</translation>
        </message>
        <message>
            <source>You can go offline now: everything needed is on this computer.</source>
            <translation>يمكنك قطع الاتصال الآن: كل ما يلزم على هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Start reviewing</source>
            <translation>بدء المراجعة</translation>
        </message>
        <message>
            <source>Start labelling</source>
            <translation>بدء الوسم</translation>
        </message>
    </context>
    <context>
        <name>AttributeEditor</name>
        <message>
            <source>Attributes</source>
            <translation>السمات</translation>
        </message>
        <message>
            <source>One value a line</source>
            <translation>قيمة واحدة في كل سطر</translation>
        </message>
        <message>
            <source>Must be filled in before submitting</source>
            <translation>يجب ملؤها قبل الإرسال</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>القيم</translation>
        </message>
        <message>
            <source>New attribute</source>
            <translation>سمة جديدة</translation>
        </message>
        <message>
            <source>What a new region begins with</source>
            <translation>ما تبدأ به المنطقة الجديدة</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>الافتراضي</translation>
        </message>
        <message>
            <source>none</source>
            <translation>لا شيء</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>No</source>
            <translation>لا</translation>
        </message>
    </context>
    <context>
        <name>AttributeForm</name>
        <message>
            <source>Text of the region</source>
            <translation>نص المنطقة</translation>
        </message>
        <message>
            <source>What is written there</source>
            <translation>المكتوب هناك</translation>
        </message>
        <message>
            <source>Group of the region</source>
            <translation>مجموعة المنطقة</translation>
        </message>
        <message>
            <source>none</source>
            <translation>لا شيء</translation>
        </message>
        <message>
            <source>Origin of the region</source>
            <translation>أصل المنطقة</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>نص</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>المجموعة</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>الأصل</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>يدويًا</translation>
        </message>
        <message>
            <source>suggestion, as it was</source>
            <translation>اقتراح كما كان</translation>
        </message>
        <message>
            <source>suggestion, changed</source>
            <translation>اقتراح معدّل</translation>
        </message>
        <message>
            <source>import</source>
            <translation>استيراد</translation>
        </message>
        <message>
            <source>different</source>
            <translation>مختلف</translation>
        </message>
    </context>
    <context>
        <name>AttributeKind</name>
        <message>
            <source>One of several values</source>
            <translation>قيمة من عدة قيم</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>نعم أو لا</translation>
        </message>
        <message>
            <source>A number</source>
            <translation>عدد</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>نص</translation>
        </message>
    </context>
    <context>
        <name>BackupDialog</name>
        <message>
            <source>Back up your key</source>
            <translation>نسخ مفتاحك احتياطيًا</translation>
        </message>
        <message>
            <source>With the key file and its passphrase you can go on as the same person on another computer. Keep them apart: a USB stick for the file, paper for the passphrase.</source>
            <translation>بملف المفتاح وعبارة مروره يمكنك المتابعة بالهوية نفسها على حاسوب آخر. احفظهما منفصلين: ذاكرة USB للملف، وورقة لعبارة المرور.</translation>
        </message>
        <message>
            <source>Save the key file…</source>
            <translation>حفظ ملف المفتاح…</translation>
        </message>
        <message>
            <source>The passphrase is the one you kept when the key was made.</source>
            <translation>عبارة المرور هي التي احتفظت بها عند إنشاء المفتاح.</translation>
        </message>
        <message>
            <source>Show the passphrase</source>
            <translation>إظهار عبارة المرور</translation>
        </message>
        <message>
            <source>Save the key file</source>
            <translation>حفظ ملف المفتاح</translation>
        </message>
        <message>
            <source>Key files</source>
            <translation>ملفات المفاتيح</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>جارٍ الحفظ…</translation>
        </message>
        <message>
            <source>The passphrase is kept by this computer. You need it for the backup, too.</source>
            <translation>يحتفظ هذا الحاسوب بعبارة المرور. تحتاج إليها للنسخة الاحتياطية أيضًا.</translation>
        </message>
    </context>
    <context>
        <name>BarRow</name>
        <message>
            <source>{name}: {count}, {percent} %</source>
            <translation>{name}: {count}، {percent} %</translation>
        </message>
        <message>
            <source>Click to list these items</source>
            <translation>انقر لسرد هذه العناصر</translation>
        </message>
    </context>
    <context>
        <name>BeginDialog</name>
        <message>
            <source>Exam: {title}</source>
            <translation>امتحان: {title}</translation>
        </message>
        <message>
            <source>Before you get work from this project, you label a few items whose right answers are known. The station grades them at once.</source>
            <translation>قبل أن تحصل على عمل من هذا المشروع، تضع وسوم بضعة عناصر إجاباتها الصحيحة معروفة. تقيّمها المحطة فورًا.</translation>
        </message>
        <message>
            <source>Begin the exam</source>
            <translation>بدء الامتحان</translation>
        </message>
        <message>
            <source>There is no time limit: you can pause, close Caravan and go on later. Once the items are on this computer you need no network until you hand in. Opening the exam uses up an attempt.</source>
            <translation>لا حدّ للوقت: يمكنك التوقف وإغلاق Caravan والمتابعة لاحقًا. متى صارت العناصر على هذا الحاسوب فلا تحتاج إلى شبكة حتى التسليم. فتح الامتحان يستهلك محاولة.</translation>
        </message>
        <message>
            <source>Asking the station…</source>
            <translation>جارٍ سؤال المحطة…</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>العناصر</translation>
        </message>
        <message>
            <source>Needed to pass</source>
            <translation>المطلوب للنجاح</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>المحاولات</translation>
        </message>
        <message>
            <source>{left} of {all} left</source>
            <translation>بقي {left} من {all}</translation>
        </message>
        <message>
            <source>Fetching the exam…</source>
            <translation>جارٍ جلب الامتحان…</translation>
        </message>
        <message>
            <source>The exam is on this computer</source>
            <translation>الامتحان على هذا الحاسوب</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
    </context>
    <context>
        <name>BrakeBar</name>
        <message>
            <source>Keep the work</source>
            <translation>احتفظ بالعمل</translation>
        </message>
        <message>
            <source>It stays open and can still be handed in; the station decides what it is worth.</source>
            <translation>يبقى مفتوحًا ويمكن تسليمه؛ والمحطة تقرر قيمته.</translation>
        </message>
        <message>
            <source>Let it go</source>
            <translation>تخلَّ عنه</translation>
        </message>
        <message>
            <source>Nothing more is asked for it. Your labels stay on this computer.</source>
            <translation>لن يُطلب شيء بشأنه بعد الآن. تبقى وسومك على هذا الحاسوب.</translation>
        </message>
        <message numerus="yes">
            <source>{station} wants to take back %Ln batch(es) of work at once. Nothing was removed.</source>
            <translation>
                <numerusform>لا تريد {station} استرجاع أي دفعة (%Ln). لم يُزَل شيء.</numerusform>
                <numerusform>تريد {station} استرجاع دفعة عمل واحدة (%Ln) دفعة واحدة. لم يُزَل شيء.</numerusform>
                <numerusform>تريد {station} استرجاع دفعتي عمل (%Ln) معًا. لم يُزَل شيء.</numerusform>
                <numerusform>تريد {station} استرجاع %Ln دفعات عمل معًا. لم يُزَل شيء.</numerusform>
                <numerusform>تريد {station} استرجاع %Ln دفعة عمل معًا. لم يُزَل شيء.</numerusform>
                <numerusform>تريد {station} استرجاع %Ln دفعة عمل معًا. لم يُزَل شيء.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BrowserButton</name>
        <message>
            <source>Open in browser</source>
            <translation>فتح في المتصفح</translation>
        </message>
        <message>
            <source>Shows this overview in your browser for eight hours, or until you log out there. Nothing can be changed from it. If the station made its own certificate, the browser asks whether you trust it.</source>
            <translation>يعرض هذه النظرة العامة في متصفحك ثماني ساعات، أو حتى تسجّل الخروج هناك. ولا يمكن تغيير شيء منها. وإذا أنشأت المحطة شهادتها بنفسها، يسألك المتصفح هل تثق بها.</translation>
        </message>
        <message>
            <source>No browser could be opened.</source>
            <translation>تعذّر فتح أي متصفح.</translation>
        </message>
    </context>
    <context>
        <name>CardFrame</name>
        <message numerus="yes">
            <source>I will be offline: keep it for %Ln day(s)</source>
            <translation>
                <numerusform>سأكون دون شبكة: الاحتفاظ به %Ln يوم</numerusform>
                <numerusform>سأكون دون شبكة: الاحتفاظ به يومًا واحدًا (%Ln)</numerusform>
                <numerusform>سأكون دون شبكة: الاحتفاظ به يومين (%Ln)</numerusform>
                <numerusform>سأكون دون شبكة: الاحتفاظ به %Ln أيام</numerusform>
                <numerusform>سأكون دون شبكة: الاحتفاظ به %Ln يومًا</numerusform>
                <numerusform>سأكون دون شبكة: الاحتفاظ به %Ln يوم</numerusform>
            </translation>
        </message>
        <message>
            <source>Start labelling</source>
            <translation>بدء الوسم</translation>
        </message>
        <message>
            <source>Get work</source>
            <translation>الحصول على عمل</translation>
        </message>
        <message>
            <source>How many items</source>
            <translation>عدد العناصر</translation>
        </message>
        <message>
            <source> items</source>
            <translation> عنصر</translation>
        </message>
        <message>
            <source>As what</source>
            <translation>بأي صفة</translation>
        </message>
        <message>
            <source>to label</source>
            <translation>للوسم</translation>
        </message>
        <message>
            <source>to review</source>
            <translation>للمراجعة</translation>
        </message>
        <message>
            <source>Asking…</source>
            <translation>جارٍ السؤال…</translation>
        </message>
        <message>
            <source>Continue the exam</source>
            <translation>متابعة الامتحان</translation>
        </message>
        <message>
            <source>Take the exam…</source>
            <translation>أداء الامتحان…</translation>
        </message>
        <message>
            <source>Start reviewing</source>
            <translation>بدء المراجعة</translation>
        </message>
        <message>
            <source>{open} of {all} items are still to do</source>
            <translation>بقي {open} من {all} عنصر للإنجاز</translation>
        </message>
    </context>
    <context>
        <name>Carry</name>
        <message>
            <source>An invitation to {name}, with all that is needed to join it.</source>
            <translation>دعوة إلى {name}، مع كل ما يلزم للانضمام إليها.</translation>
        </message>
        <message>
            <source>This one is on its way to the station: bring it there.</source>
            <translation>هذه في طريقها إلى المحطة: أوصلها إليها.</translation>
        </message>
        <message>
            <source>It is not for you: of another station or another person.</source>
            <translation>ليست لك: لمحطة أخرى أو لشخص آخر.</translation>
        </message>
        <message>
            <source>From {name}, number {n}, {size}</source>
            <translation>من {name}، الرقم {n}، {size}</translation>
        </message>
        <message>
            <source>Everything in it was here before; nothing was changed.</source>
            <translation>كل ما فيها كان هنا من قبل؛ لم يتغير شيء.</translation>
        </message>
        <message>
            <source>your newest statement of rewards</source>
            <translation>أحدث كشف لمكافآتك</translation>
        </message>
        <message>
            <source>From {name}: {what}.</source>
            <translation>من {name}: {what}.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) to what you sent</source>
            <translation>
                <numerusform>لا ردود على ما أرسلته</numerusform>
                <numerusform>رد واحد على ما أرسلته</numerusform>
                <numerusform>ردّان على ما أرسلته</numerusform>
                <numerusform>%Ln ردود على ما أرسلته</numerusform>
                <numerusform>%Ln ردًا على ما أرسلته</numerusform>
                <numerusform>%Ln رد على ما أرسلته</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln decision(s)</source>
            <translation>
                <numerusform>لا قرارات</numerusform>
                <numerusform>قرار واحد</numerusform>
                <numerusform>قراران</numerusform>
                <numerusform>%Ln قرارات</numerusform>
                <numerusform>%Ln قرارًا</numerusform>
                <numerusform>%Ln قرار</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>لا ملفات</numerusform>
                <numerusform>ملف واحد</numerusform>
                <numerusform>ملفان</numerusform>
                <numerusform>%Ln ملفات</numerusform>
                <numerusform>%Ln ملفًا</numerusform>
                <numerusform>%Ln ملف</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) were still missing.</source>
            <translation>
                <numerusform>لم ينقص أي ملف.</numerusform>
                <numerusform>كان ملف واحد لا يزال ناقصًا.</numerusform>
                <numerusform>كان ملفان لا يزالان ناقصين.</numerusform>
                <numerusform>كانت %Ln ملفات لا تزال ناقصة.</numerusform>
                <numerusform>كان %Ln ملفًا لا يزال ناقصًا.</numerusform>
                <numerusform>كان %Ln ملف لا يزال ناقصًا.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s) of work</source>
            <translation>
                <numerusform>لا عناصر للعمل</numerusform>
                <numerusform>عنصر عمل واحد</numerusform>
                <numerusform>عنصرا عمل</numerusform>
                <numerusform>%Ln عناصر عمل</numerusform>
                <numerusform>%Ln عنصر عمل</numerusform>
                <numerusform>%Ln عنصر عمل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new item(s) to work on</source>
            <translation>
                <numerusform>لا عناصر جديدة للعمل عليها</numerusform>
                <numerusform>عنصر جديد واحد للعمل عليه</numerusform>
                <numerusform>عنصران جديدان للعمل عليهما</numerusform>
                <numerusform>%Ln عناصر جديدة للعمل عليها</numerusform>
                <numerusform>%Ln عنصرًا جديدًا للعمل عليها</numerusform>
                <numerusform>%Ln عنصر جديد للعمل عليها</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s) delivered</source>
            <translation>
                <numerusform>لم يُسلَّم أي سجل</numerusform>
                <numerusform>سُلّم سجل واحد</numerusform>
                <numerusform>سُلّم سجلان</numerusform>
                <numerusform>سُلّمت %Ln سجلات</numerusform>
                <numerusform>سُلّم %Ln سجلًا</numerusform>
                <numerusform>سُلّم %Ln سجل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s) need your attention</source>
            <translation>
                <numerusform>لا سجلات تحتاج إلى انتباهك</numerusform>
                <numerusform>سجل واحد يحتاج إلى انتباهك</numerusform>
                <numerusform>سجلان يحتاجان إلى انتباهك</numerusform>
                <numerusform>%Ln سجلات تحتاج إلى انتباهك</numerusform>
                <numerusform>%Ln سجلًا تحتاج إلى انتباهك</numerusform>
                <numerusform>%Ln سجل تحتاج إلى انتباهك</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CarryDialog</name>
        <message>
            <source>Carry work without a network</source>
            <translation>نقل العمل دون شبكة</translation>
        </message>
        <message>
            <source>Write what waits into one file, bring it to the station on a stick, and take in here what it gives you back: receipts, new work, decisions and rewards. Doing it twice changes nothing.</source>
            <translation>اكتب ما ينتظر في ملف واحد، وأوصله إلى المحطة على ذاكرة USB، ثم أدخل هنا ما تعيده إليك: إيصالات وعمل جديد وقرارات ومكافآت. تكرار ذلك لا يغير شيئًا.</translation>
        </message>
        <message>
            <source>Take it in</source>
            <translation>إدخالها</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>المحطة</translation>
        </message>
        <message>
            <source>Ask for work of</source>
            <translation>طلب عمل من</translation>
        </message>
        <message>
            <source> items</source>
            <translation> عنصر</translation>
        </message>
        <message>
            <source>How many items</source>
            <translation>عدد العناصر</translation>
        </message>
        <message>
            <source>Ask for work:</source>
            <translation>طلب عمل:</translation>
        </message>
        <message>
            <source>Save a bundle…</source>
            <translation>حفظ حزمة…</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>إخراج</translation>
        </message>
        <message>
            <source>Bring in</source>
            <translation>إدخال</translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s) wait to be carried.</source>
            <translation>
                <numerusform>لا سجلات تنتظر النقل.</numerusform>
                <numerusform>سجل واحد ينتظر النقل.</numerusform>
                <numerusform>سجلان ينتظران النقل.</numerusform>
                <numerusform>%Ln سجلات تنتظر النقل.</numerusform>
                <numerusform>%Ln سجلًا ينتظر النقل.</numerusform>
                <numerusform>%Ln سجل ينتظر النقل.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is waiting.</source>
            <translation>لا شيء ينتظر.</translation>
        </message>
        <message>
            <source>{name} does not know you yet: it lets you in with the next bundle.</source>
            <translation>{name} لا تعرفك بعد: ستقبلك مع الحزمة التالية.</translation>
        </message>
        <message>
            <source>nothing new</source>
            <translation>لا جديد</translation>
        </message>
        <message>
            <source>Where to: the stick, for instance</source>
            <translation>إلى أين: ذاكرة USB مثلًا</translation>
        </message>
        <message>
            <source>Writing the bundle…</source>
            <translation>جارٍ كتابة الحزمة…</translation>
        </message>
        <message>
            <source>Saved as {name}. Everything in it stays here as well until its receipt is back.</source>
            <translation>حُفظت باسم {name}. يبقى كل ما فيها هنا أيضًا حتى يعود إيصالها.</translation>
        </message>
        <message>
            <source>Choose the bundle</source>
            <translation>اختيار الحزمة</translation>
        </message>
        <message>
            <source>Bundles</source>
            <translation>الحزم</translation>
        </message>
        <message>
            <source>Looking into {name}…</source>
            <translation>جارٍ فحص {name}…</translation>
        </message>
        <message>
            <source>Join…</source>
            <translation>انضمام…</translation>
        </message>
        <message>
            <source>Drop the bundle that came back here, or choose it.</source>
            <translation>أفلت هنا الحزمة العائدة، أو اخترها.</translation>
        </message>
        <message>
            <source>Taking it in…</source>
            <translation>جارٍ الإدخال…</translation>
        </message>
        <message>
            <source>Drop another bundle here, or choose it.</source>
            <translation>أفلت حزمة أخرى هنا، أو اخترها.</translation>
        </message>
    </context>
    <context>
        <name>ChangeDialog</name>
        <message>
            <source>Change the passphrase</source>
            <translation>تغيير عبارة المرور</translation>
        </message>
        <message>
            <source>Copies of the workspace that were made before still open with the old one.</source>
            <translation>نسخ مساحة العمل التي صُنعت من قبل ما زالت تُفتح بالعبارة القديمة.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>تغيير</translation>
        </message>
        <message>
            <source>Passphrase until now</source>
            <translation>عبارة المرور الحالية</translation>
        </message>
        <message>
            <source>If it is forgotten, nobody can ever open this workspace again.</source>
            <translation>إذا نُسيت فلن يستطيع أحد فتح مساحة العمل هذه أبدًا.</translation>
        </message>
        <message>
            <source>Changing the passphrase…</source>
            <translation>جارٍ تغيير عبارة المرور…</translation>
        </message>
    </context>
    <context>
        <name>ChangedBanner</name>
        <message>
            <source>Keep the labels</source>
            <translation>إبقاء الوسوم</translation>
        </message>
        <message>
            <source>The labels fit: go on with the file as it is now</source>
            <translation>الوسوم مناسبة: المتابعة بالملف كما هو الآن</translation>
        </message>
        <message>
            <source>Show all such items</source>
            <translation>إظهار كل هذه العناصر</translation>
        </message>
        <message>
            <source>“{name}” has changed since you labelled it. Look whether the labels still fit.</source>
            <translation>تغيّر «{name}» منذ أن وسمته. تحقق من أن الوسوم ما زالت مناسبة.</translation>
        </message>
    </context>
    <context>
        <name>ChartCard</name>
        <message>
            <source>Show all {count}</source>
            <translation>إظهار الكل ({count})</translation>
        </message>
    </context>
    <context>
        <name>ClaimDialog</name>
        <message>
            <source>Claim your rewards</source>
            <translation>المطالبة بمكافآتك</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>مطالبة</translation>
        </message>
        <message>
            <source>Checking the proof against your own rewards and the contract…</source>
            <translation>جارٍ التحقق من الإثبات مقابل مكافآتك والعقد…</translation>
        </message>
        <message>
            <source>Asking the station…</source>
            <translation>جارٍ سؤال المحطة…</translation>
        </message>
        <message>
            <source>You will receive</source>
            <translation>ستتلقى</translation>
        </message>
        <message>
            <source>Proof checked against your own rewards and the contract.</source>
            <translation>تم التحقق من الإثبات مقابل مكافآتك والعقد.</translation>
        </message>
        <message>
            <source>You need no gas: the station sends it and pays the fee.</source>
            <translation>لا تحتاج إلى رسوم شبكة (gas): المحطة ترسلها وتدفع الرسم.</translation>
        </message>
        <message>
            <source>The tokens live on the station's own chain, seen through {host}.</source>
            <translation>الرموز على سلسلة المحطة نفسها، وتُرى عبر {host}.</translation>
        </message>
        <message>
            <source>Send it yourself…</source>
            <translation>إرسالها بنفسك…</translation>
        </message>
        <message>
            <source>Sign with the key of this computer and pay the fee; the station is not needed.</source>
            <translation>وقّع بمفتاح هذا الحاسوب وادفع الرسم؛ لا حاجة إلى المحطة.</translation>
        </message>
        <message>
            <source>Save for another wallet…</source>
            <translation>حفظ لمحفظة أخرى…</translation>
        </message>
        <message>
            <source>The unsigned transaction and its proofs as a file: any wallet can send it.</source>
            <translation>المعاملة غير الموقّعة وإثباتاتها في ملف: يمكن لأي محفظة إرسالها.</translation>
        </message>
        <message>
            <source>Save for another wallet</source>
            <translation>حفظ لمحفظة أخرى</translation>
        </message>
        <message>
            <source>Saved as {name}. Whoever sends it, only your address is paid.</source>
            <translation>حُفظ باسم {name}. أيًّا كان المرسل فلا يُدفع إلا لعنوانك.</translation>
        </message>
        <message>
            <source>to the key of this computer, {address}</source>
            <translation>إلى مفتاح هذا الحاسوب، {address}</translation>
        </message>
        <message>
            <source>to your payout address, {address}</source>
            <translation>إلى عنوان الدفع الخاص بك، {address}</translation>
        </message>
        <message>
            <source>Show the whole address</source>
            <translation>إظهار العنوان كاملًا</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>تحقق مجددًا</translation>
        </message>
        <message>
            <source>The station is asked again by itself.</source>
            <translation>تُسأل المحطة مجددًا تلقائيًا.</translation>
        </message>
        <message>
            <source>Your claim is on its way</source>
            <translation>مطالبتك في الطريق</translation>
        </message>
        <message>
            <source>You can close this window; it goes on by itself.</source>
            <translation>يمكنك إغلاق هذه النافذة؛ ستستمر تلقائيًا.</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>مدفوع</translation>
        </message>
        <message>
            <source>Paid already</source>
            <translation>مدفوع من قبل</translation>
        </message>
        <message>
            <source>The contract says that this was paid before.</source>
            <translation>يقول العقد إن هذا دُفع من قبل.</translation>
        </message>
        <message>
            <source>This claim did not go through</source>
            <translation>لم تنجح هذه المطالبة</translation>
        </message>
        <message>
            <source>Your rewards stay yours; you can claim them again.</source>
            <translation>تبقى مكافآتك لك؛ يمكنك المطالبة بها مجددًا.</translation>
        </message>
        <message>
            <source>The payment is confirmed on the chain.</source>
            <translation>تأكد الدفع على السلسلة.</translation>
        </message>
        <message>
            <source>{amounts} are yours. The payment is confirmed on the chain.</source>
            <translation>{amounts} صارت لك. تأكد الدفع على السلسلة.</translation>
        </message>
        <message>
            <source>Show the transaction</source>
            <translation>إظهار المعاملة</translation>
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
            <translation>البحث في كل الأوامر</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>الأوامر</translation>
        </message>
        <message>
            <source>Nothing is called that.</source>
            <translation>لا شيء بهذا الاسم.</translation>
        </message>
    </context>
    <context>
        <name>CompareControl</name>
        <message>
            <source>Loading…</source>
            <translation>جارٍ التحميل…</translation>
        </message>
        <message>
            <source>There is no other item to compare with.</source>
            <translation>لا عنصر آخر للمقارنة به.</translation>
        </message>
        <message>
            <source>This image could not be opened.</source>
            <translation>تعذّر فتح هذه الصورة.</translation>
        </message>
    </context>
    <context>
        <name>ComparePane</name>
        <message>
            <source>Image to compare</source>
            <translation>صورة للمقارنة</translation>
        </message>
        <message>
            <source>Choose another image</source>
            <translation>اختيار صورة أخرى</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>جارٍ التحميل…</translation>
        </message>
    </context>
    <context>
        <name>Comparing</name>
        <message>
            <source>{name} (reduced; open it once for full detail)</source>
            <translation>{name} (مصغّرة؛ افتحها مرة لكامل التفاصيل)</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>لا مناطق</numerusform>
                <numerusform>منطقة واحدة</numerusform>
                <numerusform>منطقتان</numerusform>
                <numerusform>%Ln مناطق</numerusform>
                <numerusform>%Ln منطقة</numerusform>
                <numerusform>%Ln منطقة</numerusform>
            </translation>
        </message>
        <message>
            <source>Start from nothing</source>
            <translation>البدء من لا شيء</translation>
        </message>
        <message>
            <source>Start from {letter}</source>
            <translation>البدء من {letter}</translation>
        </message>
        <message>
            <source>from {letter}</source>
            <translation>من {letter}</translation>
        </message>
        <message>
            <source>Take {letter}'s version</source>
            <translation>أخذ نسخة {letter}</translation>
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
        <name>ControlItems</name>
        <message>
            <source>Control items</source>
            <translation>عناصر الضبط</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>سحب…</translation>
        </message>
        <message>
            <source>Take it out of use; work it judged goes to reviewers</source>
            <translation>إيقاف استعماله؛ والعمل الذي حكم عليه يذهب إلى المراجعين</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>العنصر</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>Right answers (95 % interval)</source>
            <translation>الإجابات الصحيحة (مجال 95 %)</translation>
        </message>
        <message>
            <source>Of good annotators (95 % interval)</source>
            <translation>من الواسمين الجيدين (مجال 95 %)</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>مسحوب</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>مستعمل</translation>
        </message>
        <message>
            <source>in use, under another id</source>
            <translation>مستعمل، بمعرِّف آخر</translation>
        </message>
    </context>
    <context>
        <name>ConversionDialog</name>
        <message>
            <source>Your last edits could not be saved, so nothing was begun.</source>
            <translation>تعذّر حفظ آخر تعديلاتك، فلم يبدأ شيء.</translation>
        </message>
        <message>
            <source>Stopping… The workspace stays as it was.</source>
            <translation>جارٍ الإيقاف… تبقى مساحة العمل كما كانت.</translation>
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
            <translation>معترض عليه، بانتظار مراجع ثانٍ.</translation>
        </message>
        <message>
            <source>Disputed: a second reviewer came to the same decision.</source>
            <translation>معترض عليه: وصل مراجع ثانٍ إلى القرار نفسه.</translation>
        </message>
        <message>
            <source>Disputed with success: the decision was changed.</source>
            <translation>نجح الاعتراض: تغيّر القرار.</translation>
        </message>
        <message>
            <source>A reviewer corrected your work; both versions are below.</source>
            <translation>صحح مراجع عملك؛ النسختان أدناه.</translation>
        </message>
        <message>
            <source>Your signed answer is kept as it is.</source>
            <translation>تبقى إجابتك الموقّعة كما هي.</translation>
        </message>
        <message>
            <source>Correct it and submit it again.</source>
            <translation>صححه وأرسله مجددًا.</translation>
        </message>
        <message>
            <source>Nothing is paid for this submission.</source>
            <translation>لا يُدفع شيء مقابل هذا الإرسال.</translation>
        </message>
        <message>
            <source>What it pays appears here as soon as the station says so.</source>
            <translation>يظهر أجره هنا متى أعلنته المحطة.</translation>
        </message>
    </context>
    <context>
        <name>DecisionBanner</name>
        <message>
            <source>Decision</source>
            <translation>القرار</translation>
        </message>
        <message>
            <source>Dispute…</source>
            <translation>اعتراض…</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>فهمت</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>تصحيحه</translation>
        </message>
        <message>
            <source>Why the decision is wrong</source>
            <translation>سبب خطأ القرار</translation>
        </message>
        <message>
            <source>Say why the decision is wrong. A second reviewer, who did not vote, reads it.</source>
            <translation>قل لماذا القرار خاطئ. يقرؤه مراجع ثانٍ لم يصوّت.</translation>
        </message>
        <message>
            <source>Sign and send the dispute</source>
            <translation>توقيع الاعتراض وإرساله</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>“{comment}”</source>
            <translation>«{comment}»</translation>
        </message>
        <message>
            <source>From the guideline: {title}</source>
            <translation>من الإرشادات: {title}</translation>
        </message>
        <message>
            <source>The time to object may have ended on {day}.</source>
            <translation>ربما انتهت مهلة الاعتراض في {day}.</translation>
        </message>
        <message>
            <source>You can object until {day}.</source>
            <translation>يمكنك الاعتراض حتى {day}.</translation>
        </message>
    </context>
    <context>
        <name>DecisionFrame</name>
        <message>
            <source>Your answer</source>
            <translation>إجابتك</translation>
        </message>
        <message>
            <source>Previous change</source>
            <translation>التغيير السابق</translation>
        </message>
        <message>
            <source>Next change</source>
            <translation>التغيير التالي</translation>
        </message>
        <message>
            <source>The item itself cannot be shown</source>
            <translation>لا يمكن عرض العنصر نفسه</translation>
        </message>
        <message>
            <source>You</source>
            <translation>أنت</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>المراجع</translation>
        </message>
        <message>
            <source>Change {number} of {total}: {title} · {detail}</source>
            <translation>التغيير {number} من {total}: {title} · {detail}</translation>
        </message>
        <message numerus="yes">
            <source>The reviewer changed %Ln thing(s)</source>
            <translation>
                <numerusform>لم يغيّر المراجع شيئًا</numerusform>
                <numerusform>غيّر المراجع شيئًا واحدًا</numerusform>
                <numerusform>غيّر المراجع شيئين</numerusform>
                <numerusform>غيّر المراجع %Ln أشياء</numerusform>
                <numerusform>غيّر المراجع %Ln شيئًا</numerusform>
                <numerusform>غيّر المراجع %Ln شيء</numerusform>
            </translation>
        </message>
        <message>
            <source>The reviewer's version</source>
            <translation>نسخة المراجع</translation>
        </message>
        <message>
            <source>Your dispute is signed and will be sent.</source>
            <translation>اعتراضك موقّع وسيُرسل.</translation>
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
            <translation>لا قرارات بعد</translation>
        </message>
        <message>
            <source>When your work for a station was reviewed, what was decided and why appears here.</source>
            <translation>عند مراجعة عملك لمحطة، يظهر هنا ما تقرر وسببه.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln new</source>
            <translation>
                <numerusform>لا جديد</numerusform>
                <numerusform>واحد جديد</numerusform>
                <numerusform>اثنان جديدان</numerusform>
                <numerusform>%Ln جديدة</numerusform>
                <numerusform>%Ln جديدًا</numerusform>
                <numerusform>%Ln جديد</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>لا جديد</translation>
        </message>
    </context>
    <context>
        <name>DecryptDialog</name>
        <message>
            <source>Decrypt this workspace</source>
            <translation>فك تشفير مساحة العمل هذه</translation>
        </message>
        <message>
            <source>Afterwards everything in it can be read without a passphrase, by whoever can read its folder.</source>
            <translation>بعد ذلك يمكن لكل من يستطيع قراءة مجلدها أن يقرأ كل ما فيها دون عبارة مرور.</translation>
        </message>
        <message>
            <source>Decrypt</source>
            <translation>فك التشفير</translation>
        </message>
        <message>
            <source>Passphrase of this workspace</source>
            <translation>عبارة مرور مساحة العمل هذه</translation>
        </message>
        <message>
            <source>Decrypting…</source>
            <translation>جارٍ فك التشفير…</translation>
        </message>
    </context>
    <context>
        <name>Delivery</name>
        <message>
            <source>Tried again {when}.</source>
            <translation>أُعيدت المحاولة {when}.</translation>
        </message>
        <message>
            <source>Waits for your key</source>
            <translation>بانتظار مفتاحك</translation>
        </message>
        <message>
            <source>Ready to send</source>
            <translation>جاهز للإرسال</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>قيد الإرسال</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>سُلّم</translation>
        </message>
        <message>
            <source>Waits for you to sign in</source>
            <translation>بانتظار تسجيل دخولك</translation>
        </message>
        <message>
            <source>Needs your attention</source>
            <translation>يحتاج إلى انتباهك</translation>
        </message>
        <message>
            <source>Discarded</source>
            <translation>مُهمل</translation>
        </message>
        <message>
            <source>Submission</source>
            <translation>إرسال</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>مراجعة</translation>
        </message>
        <message>
            <source>Objection</source>
            <translation>اعتراض</translation>
        </message>
        <message>
            <source>Payout address</source>
            <translation>عنوان الدفع</translation>
        </message>
        <message numerus="yes">
            <source>in %Ln second(s)</source>
            <translation>
                <numerusform>الآن</numerusform>
                <numerusform>بعد ثانية</numerusform>
                <numerusform>بعد ثانيتين</numerusform>
                <numerusform>بعد %Ln ثوانٍ</numerusform>
                <numerusform>بعد %Ln ثانية</numerusform>
                <numerusform>بعد %Ln ثانية</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This computer's clock is %Ln minute(s) behind the station's.</source>
            <translation>
                <numerusform>ساعة هذا الحاسوب توافق ساعة المحطة.</numerusform>
                <numerusform>ساعة هذا الحاسوب متأخرة عن ساعة المحطة بدقيقة.</numerusform>
                <numerusform>ساعة هذا الحاسوب متأخرة عن ساعة المحطة بدقيقتين.</numerusform>
                <numerusform>ساعة هذا الحاسوب متأخرة عن ساعة المحطة بـ %Ln دقائق.</numerusform>
                <numerusform>ساعة هذا الحاسوب متأخرة عن ساعة المحطة بـ %Ln دقيقة.</numerusform>
                <numerusform>ساعة هذا الحاسوب متأخرة عن ساعة المحطة بـ %Ln دقيقة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This computer's clock is %Ln minute(s) ahead of the station's.</source>
            <translation>
                <numerusform>ساعة هذا الحاسوب توافق ساعة المحطة.</numerusform>
                <numerusform>ساعة هذا الحاسوب متقدمة على ساعة المحطة بدقيقة.</numerusform>
                <numerusform>ساعة هذا الحاسوب متقدمة على ساعة المحطة بدقيقتين.</numerusform>
                <numerusform>ساعة هذا الحاسوب متقدمة على ساعة المحطة بـ %Ln دقائق.</numerusform>
                <numerusform>ساعة هذا الحاسوب متقدمة على ساعة المحطة بـ %Ln دقيقة.</numerusform>
                <numerusform>ساعة هذا الحاسوب متقدمة على ساعة المحطة بـ %Ln دقيقة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln day(s)</source>
            <translation>
                <numerusform>الآن</numerusform>
                <numerusform>بعد يوم واحد</numerusform>
                <numerusform>بعد يومين</numerusform>
                <numerusform>بعد %Ln أيام</numerusform>
                <numerusform>بعد %Ln يومًا</numerusform>
                <numerusform>بعد %Ln يوم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln hour(s)</source>
            <translation>
                <numerusform>الآن</numerusform>
                <numerusform>بعد ساعة واحدة</numerusform>
                <numerusform>بعد ساعتين</numerusform>
                <numerusform>بعد %Ln ساعات</numerusform>
                <numerusform>بعد %Ln ساعة</numerusform>
                <numerusform>بعد %Ln ساعة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln minute(s)</source>
            <translation>
                <numerusform>الآن</numerusform>
                <numerusform>بعد دقيقة واحدة</numerusform>
                <numerusform>بعد دقيقتين</numerusform>
                <numerusform>بعد %Ln دقائق</numerusform>
                <numerusform>بعد %Ln دقيقة</numerusform>
                <numerusform>بعد %Ln دقيقة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Demo</name>
        <message>
            <source>The demo is not part of this installation.</source>
            <translation>العرض ليس جزءًا من هذا التثبيت.</translation>
        </message>
        <message>
            <source>The demo is starting</source>
            <translation>العرض يبدأ</translation>
        </message>
        <message>
            <source>It opens in a window of its own in a few seconds.</source>
            <translation>يُفتح في نافذة خاصة به خلال بضع ثوانٍ.</translation>
        </message>
        <message>
            <source>The demo could not be started.</source>
            <translation>تعذّر بدء العرض.</translation>
        </message>
    </context>
    <context>
        <name>DetailBadge</name>
        <message>
            <source>Preparing full detail… {percent} %</source>
            <translation>جارٍ تحضير كامل التفاصيل… {percent} %</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>This picture is shown reduced.</source>
            <translation>تُعرض هذه الصورة مصغّرة.</translation>
        </message>
        <message>
            <source>Show full detail</source>
            <translation>إظهار كامل التفاصيل</translation>
        </message>
    </context>
    <context>
        <name>DifferenceList</name>
        <message>
            <source>Differences</source>
            <translation>الفروق</translation>
        </message>
    </context>
    <context>
        <name>DiscardDialog</name>
        <message>
            <source>The item opens again: you can correct it and submit it anew.</source>
            <translation>يُفتح العنصر مجددًا: يمكنك تصحيحه وإرساله من جديد.</translation>
        </message>
        <message>
            <source>The work opens again: you can give another verdict.</source>
            <translation>يُفتح العمل مجددًا: يمكنك إعطاء حكم آخر.</translation>
        </message>
        <message>
            <source>You can object once more.</source>
            <translation>يمكنك الاعتراض مرة أخرى.</translation>
        </message>
        <message>
            <source>Discard this record?</source>
            <translation>إهمال هذا السجل؟</translation>
        </message>
        <message>
            <source>It is not sent any more. What you signed is kept and stays listed under “Discarded”.</source>
            <translation>لن يُرسل بعد الآن. يُحتفظ بما وقّعته ويبقى مدرجًا تحت «المُهمل».</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>إهمال</translation>
        </message>
        <message>
            <source>The station said: {reason}</source>
            <translation>قالت المحطة: {reason}</translation>
        </message>
        <message>
            <source>Why you discard it</source>
            <translation>سبب إهماله</translation>
        </message>
        <message>
            <source>Discarding…</source>
            <translation>جارٍ الإهمال…</translation>
        </message>
    </context>
    <context>
        <name>DisplayPanel</name>
        <message>
            <source>How the image is seen</source>
            <translation>كيف تُرى الصورة</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>النافذة</translation>
        </message>
        <message>
            <source>Black</source>
            <translation>الأسود</translation>
        </message>
        <message>
            <source>White</source>
            <translation>الأبيض</translation>
        </message>
        <message>
            <source>Black – white</source>
            <translation>الأسود – الأبيض</translation>
        </message>
        <message>
            <source>Brightness</source>
            <translation>السطوع</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>التباين</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>القناة</translation>
        </message>
        <message>
            <source>Inverted</source>
            <translation>معكوس</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>تدوير</translation>
        </message>
        <message>
            <source>Only what you see changes; labels and files stay as they are.</source>
            <translation>يتغير ما تراه فقط؛ الوسوم والملفات تبقى كما هي.</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>العرض</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>إعادة الضبط</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Gamma</source>
            <translation>غاما</translation>
        </message>
        <message>
            <source>As stored</source>
            <translation>كما خُزّنت</translation>
        </message>
        <message>
            <source>Its own range</source>
            <translation>مداها الخاص</translation>
        </message>
        <message>
            <source>{low} % to {high} %</source>
            <translation>{low} % إلى {high} %</translation>
        </message>
        <message>
            <source>Chosen by hand</source>
            <translation>مختار يدويًا</translation>
        </message>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>أحمر</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>أخضر</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>أزرق</translation>
        </message>
        <message>
            <source>Transparency</source>
            <translation>الشفافية</translation>
        </message>
    </context>
    <context>
        <name>DistributeDialog</name>
        <message>
            <source>Fill the contract from the publisher's own tokens where it holds too little</source>
            <translation>تغذية العقد من رموز الناشر نفسه حيث لا يكفي ما فيه</translation>
        </message>
        <message>
            <source>It was paid out: mark the lines as paid</source>
            <translation>تم الصرف: تعليم السطور كمدفوعة</translation>
        </message>
        <message>
            <source>I have made sure that everybody has sent their work again</source>
            <translation>تأكدت من أن الجميع أعادوا إرسال عملهم</translation>
        </message>
        <message>
            <source>Work whose waiting time is over becomes payable. Everybody gets a signed statement; the payment itself is yours to make.</source>
            <translation>العمل الذي انتهت مدة انتظاره يصير مستحق الدفع. يحصل كل شخص على كشف موقّع؛ أما الدفع نفسه فعليك.</translation>
        </message>
        <message>
            <source>What everybody has earned so far is signed and published on the chain. It can be claimed after the delay of the contract, and what is claimable is never taken back.</source>
            <translation>يُوقَّع ما كسبه كل شخص حتى الآن ويُنشر على السلسلة. يمكن المطالبة به بعد مهلة العقد، وما صار قابلًا للمطالبة لا يُسترد أبدًا.</translation>
        </message>
        <message>
            <source>Distribute now?</source>
            <translation>التوزيع الآن؟</translation>
        </message>
        <message>
            <source>Distribute</source>
            <translation>توزيع</translation>
        </message>
        <message>
            <source>Publishing…</source>
            <translation>جارٍ النشر…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Distribution {n} is signed and published.</source>
            <translation>وُقّع التوزيع {n} ونُشر.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) were settled. Everybody sees it in their statement.</source>
            <translation>
                <numerusform>لم يُسوَّ أي سطر.</numerusform>
                <numerusform>سُوّي سطر واحد. يراه كل شخص في كشفه.</numerusform>
                <numerusform>سُوّي سطران. يراهما كل شخص في كشفه.</numerusform>
                <numerusform>سُوّيت %Ln سطور. يراها كل شخص في كشفه.</numerusform>
                <numerusform>سُوّي %Ln سطرًا. يراها كل شخص في كشفه.</numerusform>
                <numerusform>سُوّي %Ln سطر. يراها كل شخص في كشفه.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing new to pay.</source>
            <translation>لا جديد للدفع.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>{held} held back or waiting, {payable} payable already</source>
            <translation>{held} محتجز أو منتظر، و{payable} مستحق الدفع بالفعل</translation>
        </message>
        <message>
            <source>Nothing was earned yet.</source>
            <translation>لم يُكسب شيء بعد.</translation>
        </message>
    </context>
    <context>
        <name>DropArea</name>
        <message>
            <source>Drop a bundle here</source>
            <translation>أفلت حزمة هنا</translation>
        </message>
        <message>
            <source>Drop the bundle that came back here, or choose it.</source>
            <translation>أفلت هنا الحزمة العائدة، أو اخترها.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>اختيار…</translation>
        </message>
    </context>
    <context>
        <name>EarningsChart</name>
        <message>
            <source>{total} in the last {n} days</source>
            <translation>{total} في آخر {n} يوم</translation>
        </message>
        <message>
            <source>{total} in the last {n} weeks</source>
            <translation>{total} في آخر {n} أسبوعًا</translation>
        </message>
        <message>
            <source>most on {day}: {amount}</source>
            <translation>الأكثر في {day}: {amount}</translation>
        </message>
        <message>
            <source>most in the week from {day}: {amount}</source>
            <translation>الأكثر في الأسبوع الذي يبدأ {day}: {amount}</translation>
        </message>
    </context>
    <context>
        <name>EditControl</name>
        <message>
            <source>{what}: on</source>
            <translation>{what}: مفعّل</translation>
        </message>
        <message>
            <source>{what}: off</source>
            <translation>{what}: متوقف</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) copied</source>
            <translation>
                <numerusform>لم تُنسخ أي منطقة</numerusform>
                <numerusform>نُسخت منطقة واحدة</numerusform>
                <numerusform>نُسخت منطقتان</numerusform>
                <numerusform>نُسخت %Ln مناطق</numerusform>
                <numerusform>نُسخت %Ln منطقة</numerusform>
                <numerusform>نُسخت %Ln منطقة</numerusform>
            </translation>
        </message>
        <message>
            <source>This is the first item.</source>
            <translation>هذا أول عنصر.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) taken over</source>
            <translation>
                <numerusform>لم تؤخذ أي منطقة</numerusform>
                <numerusform>أُخذت منطقة واحدة</numerusform>
                <numerusform>أُخذت منطقتان</numerusform>
                <numerusform>أُخذت %Ln مناطق</numerusform>
                <numerusform>أُخذت %Ln منطقة</numerusform>
                <numerusform>أُخذت %Ln منطقة</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing in “{name}” that is not here already.</source>
            <translation>لا شيء في «{name}» ليس هنا بالفعل.</translation>
        </message>
    </context>
    <context>
        <name>Editing</name>
        <message>
            <source>None of the selected regions is in a group.</source>
            <translation>لا منطقة من المحددة في مجموعة.</translation>
        </message>
        <message>
            <source>More than {most} regions are not merged at once.</source>
            <translation>لا تُدمج أكثر من {most} منطقة دفعة واحدة.</translation>
        </message>
        <message numerus="yes">
            <source>They lie apart: %Ln regions with one label, in one group.</source>
            <translation>
                <numerusform>إنها متباعدة: %Ln مناطق بوسم واحد في مجموعة واحدة.</numerusform>
                <numerusform>إنها متباعدة: منطقة واحدة (%Ln) بوسم واحد في مجموعة واحدة.</numerusform>
                <numerusform>إنها متباعدة: منطقتان (%Ln) بوسم واحد في مجموعة واحدة.</numerusform>
                <numerusform>إنها متباعدة: %Ln مناطق بوسم واحد في مجموعة واحدة.</numerusform>
                <numerusform>إنها متباعدة: %Ln منطقة بوسم واحد في مجموعة واحدة.</numerusform>
                <numerusform>إنها متباعدة: %Ln منطقة بوسم واحد في مجموعة واحدة.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing would be left of it: the others cover it whole.</source>
            <translation>لن يبقى منها شيء: الأخرى تغطيها كلها.</translation>
        </message>
        <message>
            <source>The others do not overlap it.</source>
            <translation>الأخرى لا تتداخل معها.</translation>
        </message>
        <message>
            <source>There is no other region under it that could have a hole.</source>
            <translation>لا توجد تحتها منطقة أخرى يمكن أن يكون فيها ثقب.</translation>
        </message>
        <message>
            <source>Lost: {what}. Undo brings it back.</source>
            <translation>فُقد: {what}. التراجع يعيده.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) cannot be turned into this and stayed as they are.</source>
            <translation>
                <numerusform>كل المناطق حُوّلت.</numerusform>
                <numerusform>تعذّر تحويل منطقة واحدة إلى هذا فبقيت كما هي.</numerusform>
                <numerusform>تعذّر تحويل منطقتين إلى هذا فبقيتا كما هما.</numerusform>
                <numerusform>تعذّر تحويل %Ln مناطق إلى هذا فبقيت كما هي.</numerusform>
                <numerusform>تعذّر تحويل %Ln منطقة إلى هذا فبقيت كما هي.</numerusform>
                <numerusform>تعذّر تحويل %Ln منطقة إلى هذا فبقيت كما هي.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tolerance in pixels</source>
            <translation>التفاوت بالبكسل</translation>
        </message>
        <message>
            <source>Rounds of smoothing</source>
            <translation>جولات التنعيم</translation>
        </message>
        <message>
            <source>Masks turn by 90° only.</source>
            <translation>تدور الأقنعة بمقدار 90° فقط.</translation>
        </message>
        <message>
            <source>Only up to {most} regions move one up or down at once.</source>
            <translation>لا تتحرك لأعلى أو لأسفل دفعة واحدة إلا {most} منطقة على الأكثر.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) are one group now.</source>
            <translation>
                <numerusform>لا مناطق في المجموعة.</numerusform>
                <numerusform>صارت منطقة واحدة مجموعة.</numerusform>
                <numerusform>صارت المنطقتان مجموعة واحدة.</numerusform>
                <numerusform>صارت %Ln مناطق مجموعة واحدة.</numerusform>
                <numerusform>صارت %Ln منطقة مجموعة واحدة.</numerusform>
                <numerusform>صارت %Ln منطقة مجموعة واحدة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Select %Ln or more regions first (Shift-click adds one).</source>
            <translation>
                <numerusform>لا حاجة إلى تحديد مناطق أولًا.</numerusform>
                <numerusform>حدد منطقة أو أكثر أولًا (Shift مع النقر يضيف واحدة).</numerusform>
                <numerusform>حدد منطقتين أو أكثر أولًا (Shift مع النقر يضيف واحدة).</numerusform>
                <numerusform>حدد %Ln مناطق أو أكثر أولًا (Shift مع النقر يضيف واحدة).</numerusform>
                <numerusform>حدد %Ln منطقة أو أكثر أولًا (Shift مع النقر يضيف واحدة).</numerusform>
                <numerusform>حدد %Ln منطقة أو أكثر أولًا (Shift مع النقر يضيف واحدة).</numerusform>
            </translation>
        </message>
        <message>
            <source>Select a region that covers an area first.</source>
            <translation>حدد أولًا منطقة تغطي مساحة.</translation>
        </message>
        <message>
            <source>Select two or more regions that cover an area (Shift-click adds one).</source>
            <translation>حدد منطقتين أو أكثر تغطي مساحة (Shift مع النقر يضيف واحدة).</translation>
        </message>
        <message>
            <source>Select polygons or lines first: other shapes have no free points.</source>
            <translation>حدد أولًا مضلعات أو خطوطًا: ليس للأشكال الأخرى نقاط حرة.</translation>
        </message>
    </context>
    <context>
        <name>EncodingChoice</name>
        <message>
            <source>Unicode (UTF-8)</source>
            <translation>يونيكود (UTF-8)</translation>
        </message>
        <message>
            <source>Western (Windows-1252)</source>
            <translation>غربي (Windows-1252)</translation>
        </message>
        <message>
            <source>Central European (Windows-1250)</source>
            <translation>أوروبا الوسطى (Windows-1250)</translation>
        </message>
        <message>
            <source>Cyrillic (Windows-1251)</source>
            <translation>سيريلي (Windows-1251)</translation>
        </message>
        <message>
            <source>Cyrillic (KOI8-R)</source>
            <translation>سيريلي (KOI8-R)</translation>
        </message>
        <message>
            <source>Greek (Windows-1253)</source>
            <translation>يوناني (Windows-1253)</translation>
        </message>
        <message>
            <source>Turkish (Windows-1254)</source>
            <translation>تركي (Windows-1254)</translation>
        </message>
        <message>
            <source>Hebrew (Windows-1255)</source>
            <translation>عبري (Windows-1255)</translation>
        </message>
        <message>
            <source>Arabic (Windows-1256)</source>
            <translation>عربي (Windows-1256)</translation>
        </message>
        <message>
            <source>Japanese (Shift JIS)</source>
            <translation>ياباني (Shift JIS)</translation>
        </message>
        <message>
            <source>Japanese (EUC-JP)</source>
            <translation>ياباني (EUC-JP)</translation>
        </message>
        <message>
            <source>Chinese (GB 18030)</source>
            <translation>صيني (GB 18030)</translation>
        </message>
        <message>
            <source>Chinese (Big5)</source>
            <translation>صيني (Big5)</translation>
        </message>
        <message>
            <source>Korean (Windows-949)</source>
            <translation>كوري (Windows-949)</translation>
        </message>
        <message>
            <source>How the letters are written down</source>
            <translation>ترميز الحروف في الملف</translation>
        </message>
        <message>
            <source>Take the labels off first: they would lie on other letters.</source>
            <translation>أزل الوسوم أولًا: وإلا وقعت على حروف أخرى.</translation>
        </message>
    </context>
    <context>
        <name>EncryptDialog</name>
        <message>
            <source>Encrypt this workspace</source>
            <translation>تشفير مساحة العمل هذه</translation>
        </message>
        <message>
            <source>Labels, texts, submissions, their backups and everything that came from stations can then be read with the passphrase only. You are asked for it when the workspace is opened.</source>
            <translation>لن يمكن بعدها قراءة الوسوم والنصوص والتسليمات ونسخها الاحتياطية وكل ما جاء من المحطات إلا بعبارة المرور. وتُطلب منك عند فتح مساحة العمل.</translation>
        </message>
        <message>
            <source>Encrypt</source>
            <translation>تشفير</translation>
        </message>
        <message>
            <source>If the passphrase is forgotten, nobody can ever open this workspace again: not you, not us.</source>
            <translation>إذا نُسيت عبارة المرور فلن يستطيع أحد فتح مساحة العمل هذه أبدًا: لا أنت ولا نحن.</translation>
        </message>
        <message>
            <source>I have kept the passphrase</source>
            <translation>لقد احتفظت بعبارة المرور</translation>
        </message>
        <message>
            <source>Let this computer open it by itself</source>
            <translation>دع هذا الحاسوب يفتحها بنفسه</translation>
        </message>
        <message>
            <source>Whoever uses your account of this computer can then open it, too.</source>
            <translation>عندها يستطيع كل من يستخدم حسابك على هذا الحاسوب أن يفتحها أيضًا.</translation>
        </message>
        <message>
            <source>Not covered: files in your own folders, the list of recent workspaces, log files, and how many files there are and how large. While the workspace is open, opened copies and previews are kept in memory where the system offers that, else in its folder until it is closed. Old copies, and what was deleted from the disk just now, may be found by experts until it is written over.</source>
            <translation>غير مشمول: الملفات في مجلداتك الخاصة، وقائمة مساحات العمل الأخيرة، وملفات السجل، وعدد الملفات وأحجامها. ما دامت مساحة العمل مفتوحة تُحفظ النسخ المفتوحة والمعاينات في الذاكرة حيث يتيح النظام ذلك، وإلا ففي مجلدها إلى أن تُغلق. أما النسخ القديمة وما حُذف من القرص للتو فقد يعثر عليه الخبراء إلى أن يُكتب فوقه.</translation>
        </message>
        <message>
            <source>Encrypting…</source>
            <translation>جارٍ التشفير…</translation>
        </message>
    </context>
    <context>
        <name>EntryList</name>
        <message>
            <source>Remove</source>
            <translation>إزالة</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>إضافة</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Something went wrong</source>
            <translation>حدث خطأ</translation>
        </message>
        <message>
            <source>Caravan met an error it did not expect.</source>
            <translation>صادف Caravan خطأً غير متوقع.</translation>
        </message>
        <message>
            <source>Everything you labelled until now is saved. You can go on; if it happens again, start the program again. The details below are in the log file, too.</source>
            <translation>كل ما وسمته حتى الآن محفوظ. يمكنك المتابعة؛ وإن تكرر ذلك فأعد تشغيل البرنامج. التفاصيل أدناه موجودة في ملف السجل أيضًا.</translation>
        </message>
    </context>
    <context>
        <name>Exam</name>
        <message>
            <source>This is the only attempt left.</source>
            <translation>هذه هي المحاولة الوحيدة الباقية.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln further attempt(s) after this one.</source>
            <translation>
                <numerusform>لا محاولات أخرى بعد هذه.</numerusform>
                <numerusform>محاولة أخرى بعد هذه.</numerusform>
                <numerusform>محاولتان أخريان بعد هذه.</numerusform>
                <numerusform>%Ln محاولات أخرى بعد هذه.</numerusform>
                <numerusform>%Ln محاولة أخرى بعد هذه.</numerusform>
                <numerusform>%Ln محاولة أخرى بعد هذه.</numerusform>
            </translation>
        </message>
        <message>
            <source>No attempt is left.</source>
            <translation>لم تبقَ أي محاولة.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln attempt(s) left.</source>
            <translation>
                <numerusform>لم تبقَ أي محاولة.</numerusform>
                <numerusform>بقيت محاولة واحدة.</numerusform>
                <numerusform>بقيت محاولتان.</numerusform>
                <numerusform>بقيت %Ln محاولات.</numerusform>
                <numerusform>بقيت %Ln محاولة.</numerusform>
                <numerusform>بقيت %Ln محاولة.</numerusform>
            </translation>
        </message>
        <message>
            <source>Score {score} (n = {n} items); {mark} was needed.</source>
            <translation>النتيجة {score} (n = {n} عنصر)؛ كان المطلوب {mark}.</translation>
        </message>
        <message>
            <source>You passed the exam</source>
            <translation>نجحت في الامتحان</translation>
        </message>
        <message>
            <source>You did not pass this time</source>
            <translation>لم تنجح هذه المرة</translation>
        </message>
        <message>
            <source>Exam</source>
            <translation>امتحان</translation>
        </message>
        <message>
            <source>right</source>
            <translation>صحيح</translation>
        </message>
        <message>
            <source>partly right ({share})</source>
            <translation>صحيح جزئيًا ({share})</translation>
        </message>
        <message>
            <source>wrong</source>
            <translation>خطأ</translation>
        </message>
        <message>
            <source>{done} of {all} answered</source>
            <translation>أُجيب عن {done} من {all}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) are sent to the station and graded there.</source>
            <translation>
                <numerusform>لا إجابات تُرسل إلى المحطة.</numerusform>
                <numerusform>تُرسل إجابة واحدة إلى المحطة وتُقيَّم هناك.</numerusform>
                <numerusform>تُرسل إجابتان إلى المحطة وتُقيَّمان هناك.</numerusform>
                <numerusform>تُرسل %Ln إجابات إلى المحطة وتُقيَّم هناك.</numerusform>
                <numerusform>تُرسل %Ln إجابة إلى المحطة وتُقيَّم هناك.</numerusform>
                <numerusform>تُرسل %Ln إجابة إلى المحطة وتُقيَّم هناك.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) have a problem (see Problems beside the item): they count as wrong.</source>
            <translation>
                <numerusform>لا إجابات فيها مشكلة.</numerusform>
                <numerusform>في إجابة واحدة مشكلة (انظر «المشكلات» بجانب العنصر): تُحسب خطأ.</numerusform>
                <numerusform>في إجابتين مشكلة (انظر «المشكلات» بجانب العنصر): تُحسبان خطأ.</numerusform>
                <numerusform>في %Ln إجابات مشكلة (انظر «المشكلات» بجانب العنصر): تُحسب خطأ.</numerusform>
                <numerusform>في %Ln إجابة مشكلة (انظر «المشكلات» بجانب العنصر): تُحسب خطأ.</numerusform>
                <numerusform>في %Ln إجابة مشكلة (انظر «المشكلات» بجانب العنصر): تُحسب خطأ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) were not marked as done; they are handed in as they are.</source>
            <translation>
                <numerusform>كل الإجابات مُعلَّمة بأنها تمت.</numerusform>
                <numerusform>إجابة واحدة لم تُعلَّم بأنها تمت؛ تُسلَّم كما هي.</numerusform>
                <numerusform>إجابتان لم تُعلَّما بأنهما تمتا؛ تُسلَّمان كما هما.</numerusform>
                <numerusform>%Ln إجابات لم تُعلَّم بأنها تمت؛ تُسلَّم كما هي.</numerusform>
                <numerusform>%Ln إجابة لم تُعلَّم بأنها تمت؛ تُسلَّم كما هي.</numerusform>
                <numerusform>%Ln إجابة لم تُعلَّم بأنها تمت؛ تُسلَّم كما هي.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s) have no answer: they count as wrong.</source>
            <translation>
                <numerusform>لا عناصر بلا إجابة.</numerusform>
                <numerusform>عنصر واحد بلا إجابة: يُحسب خطأ.</numerusform>
                <numerusform>عنصران بلا إجابة: يُحسبان خطأ.</numerusform>
                <numerusform>%Ln عناصر بلا إجابة: تُحسب خطأ.</numerusform>
                <numerusform>%Ln عنصرًا بلا إجابة: تُحسب خطأ.</numerusform>
                <numerusform>%Ln عنصر بلا إجابة: تُحسب خطأ.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExamBar</name>
        <message>
            <source>Exam</source>
            <translation>امتحان</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>توقف مؤقت</translation>
        </message>
        <message>
            <source>Go back to the projects; your answers are kept</source>
            <translation>العودة إلى المشاريع؛ تُحفظ إجاباتك</translation>
        </message>
        <message>
            <source>Hand in…</source>
            <translation>تسليم…</translation>
        </message>
        <message>
            <source>Exam · {title}</source>
            <translation>امتحان · {title}</translation>
        </message>
        <message>
            <source>{mark} needed to pass</source>
            <translation>المطلوب للنجاح {mark}</translation>
        </message>
        <message>
            <source>Back to the projects</source>
            <translation>العودة إلى المشاريع</translation>
        </message>
        <message>
            <source>Result…</source>
            <translation>النتيجة…</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>Not everything could be kept.</source>
            <translation>تعذّر الاحتفاظ بكل شيء.</translation>
        </message>
        <message>
            <source>Show report</source>
            <translation>إظهار التقرير</translation>
        </message>
        <message>
            <source>Polygons with holes</source>
            <translation>المضلعات ذات الثقوب</translation>
        </message>
        <message>
            <source>Pixel masks</source>
            <translation>أقنعة البكسل</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>المساحات</translation>
        </message>
        <message>
            <source>Labels are</source>
            <translation>الوسوم هي</translation>
        </message>
        <message>
            <source>Set apart for validation</source>
            <translation>المخصص للتحقق</translation>
        </message>
        <message>
            <source>Coordinates</source>
            <translation>الإحداثيات</translation>
        </message>
        <message>
            <source>Dialect</source>
            <translation>اللهجة</translation>
        </message>
        <message>
            <source>A pixel is</source>
            <translation>البكسل هو</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>العمق</translation>
        </message>
        <message>
            <source>As pixel masks</source>
            <translation>كأقنعة بكسل</translation>
        </message>
        <message>
            <source>As one outline that goes in and out</source>
            <translation>كمحيط واحد يدخل ويخرج</translation>
        </message>
        <message>
            <source>Compressed run lengths</source>
            <translation>أطوال متتابعة مضغوطة</translation>
        </message>
        <message>
            <source>Run lengths as numbers</source>
            <translation>أطوال متتابعة كأعداد</translation>
        </message>
        <message>
            <source>Within the outline</source>
            <translation>داخل المحيط</translation>
        </message>
        <message>
            <source>Filled pixels</source>
            <translation>البكسلات المملوءة</translation>
        </message>
        <message>
            <source>Keep as masks</source>
            <translation>إبقاؤها أقنعة</translation>
        </message>
        <message>
            <source>Trace as polygons</source>
            <translation>تتبعها كمضلعات</translation>
        </message>
        <message>
            <source>Boxes (detect)</source>
            <translation>مستطيلات (detect)</translation>
        </message>
        <message>
            <source>Outlines (segment)</source>
            <translation>محيطات (segment)</translation>
        </message>
        <message>
            <source>Rotated boxes (obb)</source>
            <translation>مستطيلات مُدارة (obb)</translation>
        </message>
        <message>
            <source>Keypoints (pose)</source>
            <translation>نقاط مفتاحية (pose)</translation>
        </message>
        <message>
            <source>From 1 (Pascal VOC)</source>
            <translation>من 1 (Pascal VOC)</translation>
        </message>
        <message>
            <source>From 0 (labelImg)</source>
            <translation>من 0 (labelImg)</translation>
        </message>
        <message>
            <source>A label (semantic)</source>
            <translation>وسم (semantic)</translation>
        </message>
        <message>
            <source>An object (instance)</source>
            <translation>جسم (instance)</translation>
        </message>
        <message>
            <source>8 bits where they are enough</source>
            <translation>8 بت حيث تكفي</translation>
        </message>
        <message>
            <source>16 bits</source>
            <translation>16 بت</translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s)</source>
            <translation>
                <numerusform>لا عناصر</numerusform>
                <numerusform>عنصر واحد</numerusform>
                <numerusform>عنصران</numerusform>
                <numerusform>%Ln عناصر</numerusform>
                <numerusform>%Ln عنصرًا</numerusform>
                <numerusform>%Ln عنصر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>لا مناطق</numerusform>
                <numerusform>منطقة واحدة</numerusform>
                <numerusform>منطقتان</numerusform>
                <numerusform>%Ln مناطق</numerusform>
                <numerusform>%Ln منطقة</numerusform>
                <numerusform>%Ln منطقة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export “{title}”</source>
            <translation>تصدير «{title}»</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>الصيغة</translation>
        </message>
        <message>
            <source>File to write</source>
            <translation>الملف المراد كتابته</translation>
        </message>
        <message>
            <source>A file of this name is there; it will be replaced.</source>
            <translation>يوجد ملف بهذا الاسم؛ سيُستبدل.</translation>
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
            <translation>اختر مكان الكتابة.</translation>
        </message>
        <message>
            <source>The folder has to exist.</source>
            <translation>يجب أن يكون المجلد موجودًا.</translation>
        </message>
        <message>
            <source>Exported to {name}</source>
            <translation>صُدّر إلى {name}</translation>
        </message>
        <message>
            <source>Exporting to {name}</source>
            <translation>جارٍ التصدير إلى {name}</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>تصدير إلى</translation>
        </message>
        <message>
            <source>Add the items themselves (images, texts, tables)</source>
            <translation>إضافة العناصر نفسها (صور ونصوص وجداول)</translation>
        </message>
        <message>
            <source>Accepted labels with everything that proves them: signed records, receipts and the log. People are named by pseudonyms. “caravan verify” checks the file anywhere, without this station.</source>
            <translation>الوسوم المقبولة مع كل ما يثبتها: السجلات الموقّعة والإيصالات والسجل. يُشار إلى الأشخاص بأسماء مستعارة. يتحقق «caravan verify» من الملف في أي مكان دون هذه المحطة.</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>تصدير…</translation>
        </message>
        <message>
            <source>Save the export</source>
            <translation>حفظ التصدير</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>التصديرات</translation>
        </message>
        <message>
            <source>The station is writing the export…</source>
            <translation>المحطة تكتب التصدير…</translation>
        </message>
        <message>
            <source>Fetching {done} of {total}</source>
            <translation>جارٍ جلب {done} من {total}</translation>
        </message>
        <message>
            <source>{labels} labels of {items} items are in {name}.</source>
            <translation>في {name} عدد الوسوم {labels} لعدد العناصر {items}.</translation>
        </message>
        <message>
            <source>This format cannot hold everything:</source>
            <translation>لا يمكن لهذه الصيغة احتواء كل شيء:</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>إظهار في المجلد</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
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
            <translation>الصفوف: {n}</translation>
        </message>
        <message>
            <source>{n} of {total} rows</source>
            <translation>الصفوف: {n} من {total}</translation>
        </message>
        <message>
            <source>Label all {n} rows</source>
            <translation>وسم كل الصفوف ({n})</translation>
        </message>
        <message>
            <source>Label all {n} rows “{label}”</source>
            <translation>وسم كل الصفوف ({n}) بـ«{label}»</translation>
        </message>
    </context>
    <context>
        <name>FilterPanel</name>
        <message>
            <source>Filter items</source>
            <translation>تصفية العناصر</translation>
        </message>
        <message>
            <source>Number of regions</source>
            <translation>عدد المناطق</translation>
        </message>
        <message>
            <source>Longer side of the image</source>
            <translation>ضلع الصورة الأطول</translation>
        </message>
        <message>
            <source>With problems</source>
            <translation>ذات مشكلات</translation>
        </message>
        <message>
            <source>With a note</source>
            <translation>ذات ملاحظة</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>وسم</translation>
        </message>
        <message>
            <source>Attribute</source>
            <translation>سمة</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>القيمة</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>المناطق</translation>
        </message>
        <message>
            <source>Longer side</source>
            <translation>الضلع الأطول</translation>
        </message>
        <message>
            <source>Show only items</source>
            <translation>إظهار العناصر فقط</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>مسح التصفية</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>None: no region at all</source>
            <translation>لا شيء: بلا أي منطقة</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>No</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>region size {range} px</source>
            <translation>حجم المنطقة {range} بكسل</translation>
        </message>
        <message>
            <source>width by height {range}</source>
            <translation>العرض على الارتفاع {range}</translation>
        </message>
        <message>
            <source>time {range} s</source>
            <translation>الوقت {range} ث</translation>
        </message>
        <message>
            <source>one answer to a question</source>
            <translation>إجابة واحدة عن سؤال</translation>
        </message>
        <message>
            <source>finished on one day</source>
            <translation>أُنجز في يوم واحد</translation>
        </message>
        <message>
            <source>From a chart: {parts}</source>
            <translation>من رسم بياني: {parts}</translation>
        </message>
        <message numerus="yes">
            <source>Sizes of %Ln image(s) are unknown: read</source>
            <translation>
                <numerusform>لا صور مجهولة الحجم: قراءة</numerusform>
                <numerusform>حجم صورة واحدة مجهول: قراءة</numerusform>
                <numerusform>حجم صورتين مجهول: قراءة</numerusform>
                <numerusform>أحجام %Ln صور مجهولة: قراءة</numerusform>
                <numerusform>أحجام %Ln صورة مجهولة: قراءة</numerusform>
                <numerusform>أحجام %Ln صورة مجهولة: قراءة</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading sizes of images</source>
            <translation>جارٍ قراءة أحجام الصور</translation>
        </message>
        <message>
            <source>With open suggestions</source>
            <translation>فيها اقتراحات مفتوحة</translation>
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
            <translation>تم «{name}».</translation>
        </message>
    </context>
    <context>
        <name>FolderControl</name>
        <message>
            <source>Where are the files of “{name}” now?</source>
            <translation>أين ملفات «{name}» الآن؟</translation>
        </message>
        <message>
            <source>Looking for missing files</source>
            <translation>جارٍ البحث عن الملفات المفقودة</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>A note on “{name}”, for yourself:</source>
            <translation>ملاحظة على «{name}»، لك أنت:</translation>
        </message>
        <message>
            <source>Locate folder…</source>
            <translation>تحديد مكان المجلد…</translation>
        </message>
        <message>
            <source>The folder “{name}” cannot be found.</source>
            <translation>تعذّر العثور على المجلد «{name}».</translation>
        </message>
        <message>
            <source>It was moved, renamed, or its disk is not connected. Your labels are kept.</source>
            <translation>نُقل أو أُعيدت تسميته أو أن قرصه غير موصول. وسومك محفوظة.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) are missing.</source>
            <translation>
                <numerusform>لا ملفات مفقودة.</numerusform>
                <numerusform>ملف واحد مفقود.</numerusform>
                <numerusform>ملفان مفقودان.</numerusform>
                <numerusform>%Ln ملفات مفقودة.</numerusform>
                <numerusform>%Ln ملفًا مفقودًا.</numerusform>
                <numerusform>%Ln ملف مفقود.</numerusform>
            </translation>
        </message>
        <message>
            <source>They were moved, renamed or deleted. Their labels are kept.</source>
            <translation>نُقلت أو أُعيدت تسميتها أو حُذفت. وسومها محفوظة.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln labelled file(s) have changed.</source>
            <translation>
                <numerusform>لم يتغير أي ملف موسوم.</numerusform>
                <numerusform>تغيّر ملف موسوم واحد.</numerusform>
                <numerusform>تغيّر ملفان موسومان.</numerusform>
                <numerusform>تغيّرت %Ln ملفات موسومة.</numerusform>
                <numerusform>تغيّر %Ln ملفًا موسومًا.</numerusform>
                <numerusform>تغيّر %Ln ملف موسوم.</numerusform>
            </translation>
        </message>
        <message>
            <source>What they show now may not be what you labelled.</source>
            <translation>ما تعرضه الآن قد لا يكون ما وسمته.</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>إظهارها</translation>
        </message>
        <message numerus="yes">
            <source>%Ln missing file(s) are back.</source>
            <translation>
                <numerusform>لم يعد أي ملف مفقود.</numerusform>
                <numerusform>عاد ملف مفقود واحد.</numerusform>
                <numerusform>عاد ملفان مفقودان.</numerusform>
                <numerusform>عادت %Ln ملفات مفقودة.</numerusform>
                <numerusform>عاد %Ln ملفًا مفقودًا.</numerusform>
                <numerusform>عاد %Ln ملف مفقود.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new file(s) in “{name}”</source>
            <translation>
                <numerusform>لا ملفات جديدة في «{name}»</numerusform>
                <numerusform>ملف جديد واحد في «{name}»</numerusform>
                <numerusform>ملفان جديدان في «{name}»</numerusform>
                <numerusform>%Ln ملفات جديدة في «{name}»</numerusform>
                <numerusform>%Ln ملفًا جديدًا في «{name}»</numerusform>
                <numerusform>%Ln ملف جديد في «{name}»</numerusform>
            </translation>
        </message>
        <message>
            <source>{names} and more</source>
            <translation>{names} وغيرها</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>إضافة</translation>
        </message>
        <message>
            <source>Adding new files</source>
            <translation>جارٍ إضافة الملفات الجديدة</translation>
        </message>
        <message>
            <source>No file is missing.</source>
            <translation>لا ملف مفقود.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) found again.</source>
            <translation>
                <numerusform>لم يُعثر على أي ملف.</numerusform>
                <numerusform>عُثر على ملف واحد مجددًا.</numerusform>
                <numerusform>عُثر على ملفين مجددًا.</numerusform>
                <numerusform>عُثر على %Ln ملفات مجددًا.</numerusform>
                <numerusform>عُثر على %Ln ملفًا مجددًا.</numerusform>
                <numerusform>عُثر على %Ln ملف مجددًا.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) are still missing.</source>
            <translation>
                <numerusform>لا ملفات مفقودة.</numerusform>
                <numerusform>ما زال ملف واحد مفقودًا.</numerusform>
                <numerusform>ما زال ملفان مفقودين.</numerusform>
                <numerusform>ما زالت %Ln ملفات مفقودة.</numerusform>
                <numerusform>ما زال %Ln ملفًا مفقودًا.</numerusform>
                <numerusform>ما زال %Ln ملف مفقودًا.</numerusform>
            </translation>
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
            <translation>دليل العرض</translation>
        </message>
        <message>
            <source>The demo is starting</source>
            <translation>العرض يبدأ</translation>
        </message>
        <message>
            <source>You are the</source>
            <translation>أنت</translation>
        </message>
        <message>
            <source>done</source>
            <translation>تم</translation>
        </message>
        <message>
            <source>annotator</source>
            <translation>الواسم</translation>
        </message>
        <message>
            <source>reviewer</source>
            <translation>المراجع</translation>
        </message>
        <message>
            <source>manager</source>
            <translation>المدير</translation>
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
            <translation>رؤية المراجعة</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>مطالبة</translation>
        </message>
        <message>
            <source>Get work to review</source>
            <translation>الحصول على عمل للمراجعة</translation>
        </message>
        <message>
            <source>Compare and decide</source>
            <translation>المقارنة والقرار</translation>
        </message>
        <message>
            <source>Look at the projects</source>
            <translation>تصفح المشاريع</translation>
        </message>
        <message>
            <source>A simulated colleague labels the same items.</source>
            <translation>زميل مُحاكى يضع وسوم العناصر نفسها.</translation>
        </message>
        <message>
            <source>Choose a project and press “Get work”.</source>
            <translation>اختر مشروعًا واضغط «الحصول على عمل».</translation>
        </message>
        <message>
            <source>Choose a label with a digit, then draw, mark or click.</source>
            <translation>اختر وسمًا برقم، ثم ارسم أو حدد أو انقر.</translation>
        </message>
        <message>
            <source>Ctrl+Enter signs your work and sends it.</source>
            <translation>Ctrl+Enter يوقّع عملك ويرسله.</translation>
        </message>
        <message>
            <source>Within half a minute a simulated reviewer decides. Or be the reviewer yourself, at the right.</source>
            <translation>خلال نصف دقيقة يقرر مراجع مُحاكى. أو كن المراجع بنفسك، على الجانب.</translation>
        </message>
        <message>
            <source>What was accepted is published some seconds later. Open “Rewards” and press “Claim”.</source>
            <translation>يُنشر ما قُبل بعد بضع ثوانٍ. افتح «المكافآت» واضغط «مطالبة».</translation>
        </message>
        <message>
            <source>Paid. Everything you have seen was signed and can be checked by anybody.</source>
            <translation>مدفوع. كل ما رأيته موقّع ويمكن لأي شخص التحقق منه.</translation>
        </message>
        <message>
            <source>Choose a project you have labelled in, then “Get work”. The simulated reviewer rests meanwhile.</source>
            <translation>اختر مشروعًا وسمت فيه، ثم «الحصول على عمل». المراجع المُحاكى يستريح أثناء ذلك.</translation>
        </message>
        <message>
            <source>Tab jumps to the next difference; accept, fix or reject with a reason.</source>
            <translation>Tab ينتقل إلى الفرق التالي؛ اقبل أو صحح أو ارفض مع ذكر السبب.</translation>
        </message>
        <message>
            <source>Be the annotator again to see what was decided, and why.</source>
            <translation>عُد واسمًا لترى ما تقرر وسببه.</translation>
        </message>
        <message>
            <source>A manager sees every project of the station. Rewards are paid by themselves here.</source>
            <translation>يرى المدير كل مشاريع المحطة. تُدفع المكافآت هنا تلقائيًا.</translation>
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
            <translation>الإرشادات بصيغة Markdown</translation>
        </message>
        <message>
            <source># How to label

Say what counts and what does not. Markdown is understood.</source>
            <translation># كيفية الوسم

قل ما يُحتسب وما لا يُحتسب. صيغة Markdown مفهومة.</translation>
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
            <translation>فتح هذا الرابط؟</translation>
        </message>
        <message>
            <source>The guideline links to a page outside of Caravan:</source>
            <translation>تشير الإرشادات إلى صفحة خارج Caravan:</translation>
        </message>
    </context>
    <context>
        <name>HandInDialog</name>
        <message>
            <source>Hand in the exam</source>
            <translation>تسليم الامتحان</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>تسليم</translation>
        </message>
        <message>
            <source>They cannot be changed afterwards.</source>
            <translation>لا يمكن تغييرها بعد ذلك.</translation>
        </message>
        <message>
            <source>Go on answering</source>
            <translation>متابعة الإجابة</translation>
        </message>
        <message>
            <source>Handing in…</source>
            <translation>جارٍ التسليم…</translation>
        </message>
        <message>
            <source>Your answers are kept on this computer: hand them in when there is a network.</source>
            <translation>إجاباتك محفوظة على هذا الحاسوب: سلّمها متى توفرت شبكة.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>You can get work now.</source>
            <translation>يمكنك الحصول على عمل الآن.</translation>
        </message>
        <message>
            <source>Get work</source>
            <translation>الحصول على عمل</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Take it again…</source>
            <translation>أداؤه مجددًا…</translation>
        </message>
        <message>
            <source>Marks of your answers</source>
            <translation>درجات إجاباتك</translation>
        </message>
    </context>
    <context>
        <name>Histogram</name>
        <message>
            <source>Histogram; the fields below do the same</source>
            <translation>مدرج تكراري؛ الحقول أدناه تفعل الشيء نفسه</translation>
        </message>
        <message>
            <source>Drag the lines to choose what is black and white, or between them to move both</source>
            <translation>اسحب الخطين لاختيار الأسود والأبيض، أو ما بينهما لتحريكهما معًا</translation>
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
            <translation>إزالتها من هذه القائمة (يبقى المجلد)</translation>
        </message>
        <message>
            <source>Take {title} off this list</source>
            <translation>إزالة {title} من هذه القائمة</translation>
        </message>
    </context>
    <context>
        <name>ImageSurface</name>
        <message>
            <source>“{label}” may not mark this kind of region: choose another label or draw another shape.</source>
            <translation>لا يجوز أن يحدد «{label}» هذا النوع من المناطق: اختر وسمًا آخر أو ارسم شكلًا آخر.</translation>
        </message>
    </context>
    <context>
        <name>ImageView</name>
        <message>
            <source>Drag to move the image</source>
            <translation>اسحب لتحريك الصورة</translation>
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
            <translation>اسحب رأسًا؛ نقر مزدوج على حافة يضيف رأسًا، وAlt مع النقر يزيله</translation>
        </message>
        <message>
            <source>Drag to move the selected regions together</source>
            <translation>اسحب لتحريك المناطق المحددة معًا</translation>
        </message>
        <message>
            <source>Drag to move</source>
            <translation>اسحب للتحريك</translation>
        </message>
        <message>
            <source>Drag to move, pull a handle to resize, the round grip to turn (Shift by 15°)</source>
            <translation>اسحب للتحريك، واسحب المقبض لتغيير الحجم، والمقبض الدائري للتدوير (Shift كل 15°)</translation>
        </message>
        <message>
            <source>Drag to move, or pull a corner</source>
            <translation>اسحب للتحريك، أو اسحب زاوية</translation>
        </message>
        <message>
            <source>Drag a keypoint; right-click it to hide it or leave it out, {region.next_handle} holds the next one</source>
            <translation>اسحب نقطة مفتاحية؛ انقرها باليمين لحجبها أو تركها، و{region.next_handle} يمسك التالية</translation>
        </message>
        <message>
            <source>Point {name}: arrows move it, Shift by 10; {region.next_handle} the next one, {region.insert_vertex} adds, Backspace removes, Esc ends</source>
            <translation>النقطة {name}: الأسهم تحركها، وShift بمقدار 10؛ {region.next_handle} للتالية، و{region.insert_vertex} يضيف، وBackspace يزيل، وEsc ينهي</translation>
        </message>
        <message>
            <source>{name} (visible): arrows move it, Shift by 10; {region.visibility} hides it, {region.next_handle} the next one, Esc ends</source>
            <translation>{name} (ظاهرة): الأسهم تحرّكها، ومع Shift بمقدار 10؛ {region.visibility} يخفيها، و{region.next_handle} للتالية، وEsc للإنهاء</translation>
        </message>
        <message>
            <source>{name} (hidden): arrows move it, Shift by 10; {region.visibility} leaves it out, {region.next_handle} the next one, Esc ends</source>
            <translation>{name} (مخفية): الأسهم تحرّكها، ومع Shift بمقدار 10؛ {region.visibility} يستبعدها، و{region.next_handle} للتالية، وEsc للإنهاء</translation>
        </message>
        <message>
            <source>{name} (left out): {region.visibility} puts it back, {region.next_handle} the next one, Esc ends</source>
            <translation>{name} (مستبعدة): {region.visibility} يعيدها، و{region.next_handle} للتالية، وEsc للإنهاء</translation>
        </message>
        <message>
            <source>Drag to reshape</source>
            <translation>اسحب لتغيير الشكل</translation>
        </message>
        <message>
            <source>Release to place, Esc to cancel</source>
            <translation>أفلت للوضع، وEsc للإلغاء</translation>
        </message>
        <message>
            <source>Neighbours move along, {region.shared} parts them; release to place, Esc to cancel</source>
            <translation>المناطق المجاورة تتحرك معها، و{region.shared} يفصلها؛ أفلت للتثبيت، أو Esc للإلغاء</translation>
        </message>
        <message>
            <source>Release to select what lies inside the frame</source>
            <translation>أفلت لتحديد ما داخل الإطار</translation>
        </message>
        <message>
            <source>Drag a box, or click its first corner (arrows and Enter work too)</source>
            <translation>ارسم مستطيلًا أو انقر زاويته الأولى (الأسهم وEnter أيضًا)</translation>
        </message>
        <message>
            <source>Click or press Enter for the opposite corner, Shift for a square</source>
            <translation>انقر أو اضغط Enter للزاوية المقابلة، وShift للمربع</translation>
        </message>
        <message>
            <source>Click the first vertex (arrows and Enter work too)</source>
            <translation>انقر الرأس الأول (الأسهم وEnter أيضًا)</translation>
        </message>
        <message>
            <source>Click the next vertex; Backspace takes the last one back</source>
            <translation>انقر الرأس التالي؛ Backspace يتراجع عن الأخير</translation>
        </message>
        <message>
            <source>Click on; Enter, a double-click or the first vertex closes</source>
            <translation>تابع النقر؛ Enter أو نقر مزدوج أو الرأس الأول يغلق الشكل</translation>
        </message>
        <message>
            <source>Drag the frame of an ellipse, or click its first corner (arrows and Enter work too)</source>
            <translation>اسحب إطار قطع ناقص أو انقر زاويته الأولى (الأسهم وEnter أيضًا)</translation>
        </message>
        <message>
            <source>Click or press Enter for the opposite corner, Shift for a circle</source>
            <translation>انقر أو اضغط Enter للزاوية المقابلة، وShift للدائرة</translation>
        </message>
        <message>
            <source>Drag along one side of the object, or click where it begins (arrows and Enter work too)</source>
            <translation>اسحب على طول ضلع من الجسم، أو انقر حيث يبدأ (الأسهم وEnter أيضًا)</translation>
        </message>
        <message>
            <source>Click where the side ends, Shift turns by 15°</source>
            <translation>انقر حيث ينتهي الضلع، وShift يدوّر كل 15°</translation>
        </message>
        <message>
            <source>Click how far the box reaches</source>
            <translation>انقر حيث يصل المستطيل</translation>
        </message>
        <message>
            <source>Click where the line begins (arrows and Enter work too)</source>
            <translation>انقر حيث يبدأ الخط (الأسهم وEnter أيضًا)</translation>
        </message>
        <message>
            <source>Click the next point</source>
            <translation>انقر النقطة التالية</translation>
        </message>
        <message>
            <source>Click on; Enter or a double-click ends the line, Backspace takes the last point back</source>
            <translation>تابع النقر؛ Enter أو نقر مزدوج ينهي الخط، وBackspace يتراجع عن النقطة الأخيرة</translation>
        </message>
        <message>
            <source>Click the object's own upper left corner (arrows and Enter work too)</source>
            <translation>انقر الزاوية العليا اليسرى للجسم نفسه (الأسهم وEnter أيضًا)</translation>
        </message>
        <message>
            <source>Click the next corner; Backspace takes the last one back</source>
            <translation>انقر الزاوية التالية؛ Backspace يتراجع عن الأخيرة</translation>
        </message>
        <message>
            <source>Click to set a point (arrows and Enter work too)</source>
            <translation>انقر لوضع نقطة (الأسهم وEnter أيضًا)</translation>
        </message>
        <message>
            <source>This label has no keypoints: right-click it in the list of labels to define them</source>
            <translation>ليس لهذا الوسم نقاط مفتاحية: انقره باليمين في قائمة الوسوم لتعريفها</translation>
        </message>
        <message>
            <source>Click {name}; Shift if it is hidden, X leaves it out, Backspace takes back, Enter ends</source>
            <translation>انقر {name}؛ Shift إن كانت محجوبة، وX يتركها، وBackspace يتراجع، وEnter ينهي</translation>
        </message>
        <message>
            <source>Click where the cut begins, outside the region (arrows and Enter work too)</source>
            <translation>انقر حيث يبدأ القطع، خارج المنطقة (الأسهم وEnter أيضًا)</translation>
        </message>
        <message>
            <source>Click the next point of the cut, beyond the region</source>
            <translation>انقر نقطة القطع التالية، ما بعد المنطقة</translation>
        </message>
        <message>
            <source>Enter or a double-click cuts, Backspace takes the last point back, Esc cancels</source>
            <translation>Enter أو نقر مزدوج يقطع، وBackspace يتراجع عن النقطة الأخيرة، وEsc يلغي</translation>
        </message>
        <message>
            <source>Nothing was split: the line crosses no region.</source>
            <translation>لم يُقسَم شيء: الخط لا يقطع أي منطقة.</translation>
        </message>
        <message>
            <source>Nothing was split: the line must begin and end outside of the region.</source>
            <translation>لم يُقسَم شيء: يجب أن يبدأ الخط وينتهي خارج المنطقة.</translation>
        </message>
        <message>
            <source>Nothing was split: the line crosses no selected region. With none selected it splits all.</source>
            <translation>لم يُقسَم شيء: الخط لا يقطع أي منطقة محددة. دون تحديد يقسم كل ما يقطعه.</translation>
        </message>
        <message>
            <source>Nothing was split: the region is locked ({edit.lock}).</source>
            <translation>لم يُقسَم شيء: المنطقة مقفلة ({edit.lock}).</translation>
        </message>
        <message>
            <source>Sweep over the points to take away; by keyboard Enter, arrows, Enter</source>
            <translation>مرّر فوق النقاط المراد إزالتها؛ وبلوحة المفاتيح Enter ثم الأسهم ثم Enter</translation>
        </message>
        <message>
            <source>Release or press Enter to take them away, Esc keeps them</source>
            <translation>أفلت أو اضغط Enter لإزالتها، وEsc يبقيها</translation>
        </message>
        <message>
            <source>Drag to paint; Shift goes on in a straight line, Alt erases, [ and ] change the size (Enter too)</source>
            <translation>اسحب للرسم؛ Shift يتابع بخط مستقيم، وAlt يمحو، و[ و] يغيران الحجم (Enter أيضًا)</translation>
        </message>
        <message>
            <source>Release to keep the stroke, Esc to cancel</source>
            <translation>أفلت لإبقاء الضربة، وEsc للإلغاء</translation>
        </message>
        <message>
            <source>Arrows paint; Enter keeps the stroke, Esc cancels</source>
            <translation>الأسهم ترسم؛ Enter يبقي الضربة، وEsc يلغي</translation>
        </message>
        <message>
            <source>Click a colour, drag sideways for more or less; Shift adds to the selected mask, Alt takes away</source>
            <translation>انقر لونًا، واسحب جانبيًا للزيادة أو النقص؛ Shift يضيف إلى القناع المحدد، وAlt يأخذ منه</translation>
        </message>
        <message>
            <source>Drag right for more, left for less; release to keep it, Esc to cancel</source>
            <translation>اسحب يمينًا للزيادة ويسارًا للنقص؛ أفلت للإبقاء، وEsc للإلغاء</translation>
        </message>
        <message>
            <source>[ and ] change the tolerance; Enter keeps it, Esc cancels</source>
            <translation>[ و] يغيران التفاوت؛ Enter يبقيه، وEsc يلغي</translation>
        </message>
        <message>
            <source>It goes on beyond what was looked at: zoom out to take all of it.</source>
            <translation>يمتد إلى ما بعد الجزء المفحوص: صغّر العرض لأخذه كله.</translation>
        </message>
        <message>
            <source>Select the mask first from which something is to be taken.</source>
            <translation>حدد أولًا القناع الذي سيُؤخذ منه شيء.</translation>
        </message>
        <message>
            <source>Click on the edge of an object (arrows and Enter work too)</source>
            <translation>انقر على حافة جسم (الأسهم وEnter أيضًا)</translation>
        </message>
        <message>
            <source>Move along the edge and click; Alt draws a straight line</source>
            <translation>تحرك على طول الحافة وانقر؛ Alt يرسم خطًا مستقيمًا</translation>
        </message>
        <message>
            <source>Click on; Enter, a double-click or the first point closes, Backspace takes the last click back</source>
            <translation>تابع النقر؛ Enter أو نقر مزدوج أو النقطة الأولى يغلق الشكل، وBackspace يتراجع عن النقرة الأخيرة</translation>
        </message>
        <message>
            <source>The picture in view is being divided…</source>
            <translation>جارٍ تقسيم الصورة المعروضة…</translation>
        </message>
        <message>
            <source>Click or drag over cells to take them, Alt takes them away; [ and ] make them smaller or larger</source>
            <translation>انقر الخلايا أو اسحب فوقها لأخذها، وAlt يزيلها؛ [ و] يصغّرانها أو يكبّرانها</translation>
        </message>
        <message>
            <source>Release to keep the cells, Esc to cancel</source>
            <translation>أفلت لإبقاء الخلايا، وEsc للإلغاء</translation>
        </message>
        <message>
            <source>Select the mask first from which cells are to be taken.</source>
            <translation>حدد أولًا القناع الذي ستُؤخذ منه خلايا.</translation>
        </message>
        <message>
            <source>Drag to erase from the selected mask or the one under the eraser; [ and ] change the size</source>
            <translation>اسحب للمحو من القناع المحدد أو الذي تحت الممحاة؛ [ و] يغيران الحجم</translation>
        </message>
        <message>
            <source>Arrows erase; Enter keeps the stroke, Esc cancels</source>
            <translation>الأسهم تمحو؛ Enter يبقي الضربة، وEsc يلغي</translation>
        </message>
        <message>
            <source>Click a region to see it; this view cannot be changed</source>
            <translation>انقر منطقة لرؤيتها؛ لا يمكن تغيير هذا العرض</translation>
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
            <translation>مستطيل مُدار</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>مضلع</translation>
        </message>
        <message>
            <source>Polyline</source>
            <translation>خط متعدد</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>نقطة</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>قطع ناقص</translation>
        </message>
        <message>
            <source>Quadrilateral</source>
            <translation>رباعي</translation>
        </message>
        <message>
            <source>Skeleton</source>
            <translation>هيكل</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>فرشاة</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>ممحاة</translation>
        </message>
        <message>
            <source>Magic wand</source>
            <translation>عصا سحرية</translation>
        </message>
        <message>
            <source>Smart polygon</source>
            <translation>مضلع ذكي</translation>
        </message>
        <message>
            <source>Superpixels</source>
            <translation>بكسلات فائقة</translation>
        </message>
        <message>
            <source>Split along a line</source>
            <translation>تقسيم على خط</translation>
        </message>
        <message>
            <source>Erase points</source>
            <translation>محو نقاط</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>صورة</translation>
        </message>
        <message>
            <source>Image to label</source>
            <translation>صورة للوسم</translation>
        </message>
        <message>
            <source>{share} % of the image were never seen at a zoom of {zoom} % or more.</source>
            <translation>{share} % من الصورة لم تُرَ قط بتكبير {zoom} % أو أكثر.</translation>
        </message>
        <message>
            <source>Selected: {names}</source>
            <translation>المحدد: {names}</translation>
        </message>
        <message>
            <source>snapped, Alt leaves it free</source>
            <translation>ملتصق، Alt يتركه حرًا</translation>
        </message>
        <message>
            <source>A suggestion: accept or refuse it. To move or change it is to accept it</source>
            <translation>اقتراح: اقبله أو ارفضه. تحريكه أو تغييره قبولٌ له</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Import labels into “{title}”</source>
            <translation>استيراد وسوم إلى «{title}»</translation>
        </message>
        <message>
            <source>File to read</source>
            <translation>الملف المراد قراءته</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>الصيغة</translation>
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
            <source>Labels come in</source>
            <translation>تدخل الوسوم</translation>
        </message>
        <message>
            <source>As my own labels</source>
            <translation>كوسومي أنا</translation>
        </message>
        <message>
            <source>As suggestions</source>
            <translation>كاقتراحات</translation>
        </message>
        <message>
            <source>Items that have labels already</source>
            <translation>العناصر التي لها وسوم بالفعل</translation>
        </message>
        <message>
            <source>Add to them</source>
            <translation>الإضافة إليها</translation>
        </message>
        <message>
            <source>Replace theirs (can be undone)</source>
            <translation>استبدال وسومها (يمكن التراجع)</translation>
        </message>
        <message>
            <source>Leave them as they are</source>
            <translation>تركها كما هي</translation>
        </message>
        <message>
            <source>Choose a file to read.</source>
            <translation>اختر ملفًا لقراءته.</translation>
        </message>
        <message>
            <source>Imported from {name}</source>
            <translation>استُورد من {name}</translation>
        </message>
        <message>
            <source>Importing {name}</source>
            <translation>جارٍ استيراد {name}</translation>
        </message>
        <message>
            <source>File…</source>
            <translation>ملف…</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>مجلد…</translation>
        </message>
        <message>
            <source>Recognise it</source>
            <translation>التعرف عليها</translation>
        </message>
        <message>
            <source>Import labels</source>
            <translation>استيراد وسوم</translation>
        </message>
        <message>
            <source>It looks like {format}.</source>
            <translation>يبدو أنها {format}.</translation>
        </message>
        <message>
            <source>Recognised; {n} other formats are possible.</source>
            <translation>تم التعرف؛ الصيغ الأخرى الممكنة: {n}.</translation>
        </message>
        <message>
            <source>Recognised by what is in it.</source>
            <translation>تم التعرف من المحتوى.</translation>
        </message>
    </context>
    <context>
        <name>InboxModel</name>
        <message>
            <source>new</source>
            <translation>جديد</translation>
        </message>
    </context>
    <context>
        <name>Invitation</name>
        <message>
            <source>Label items</source>
            <translation>وسم العناصر</translation>
        </message>
        <message>
            <source>Review other people's work</source>
            <translation>مراجعة عمل الآخرين</translation>
        </message>
        <message>
            <source>Run projects</source>
            <translation>إدارة المشاريع</translation>
        </message>
        <message>
            <source>Look, without changing anything</source>
            <translation>الاطلاع دون تغيير أي شيء</translation>
        </message>
    </context>
    <context>
        <name>InvitationCard</name>
        <message>
            <source>Address</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>You will</source>
            <translation>دورك</translation>
        </message>
        <message>
            <source>How to be sure</source>
            <translation>كيف تتأكد</translation>
        </message>
        <message>
            <source>The station runs on this computer.</source>
            <translation>تعمل المحطة على هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Compare these six words with whoever invited you:
{words}</source>
            <translation>قارن هذه الكلمات الست مع من دعاك:
{words}</translation>
        </message>
        <message>
            <source>The address is checked by its public certificate.</source>
            <translation>يُتحقق من العنوان بشهادته العامة.</translation>
        </message>
    </context>
    <context>
        <name>InviteDialog</name>
        <message>
            <source>Invite people</source>
            <translation>دعوة أشخاص</translation>
        </message>
        <message>
            <source>Whoever gets the invitation can join this station. Hand it over on a way you trust.</source>
            <translation>كل من يحصل على الدعوة يمكنه الانضمام إلى هذه المحطة. سلّمها بطريقة تثق بها.</translation>
        </message>
        <message>
            <source>Make the invitation</source>
            <translation>إنشاء الدعوة</translation>
        </message>
        <message>
            <source>Any project of the station</source>
            <translation>أي مشروع في المحطة</translation>
        </message>
        <message>
            <source>Only you and other managers see it</source>
            <translation>لا يراه إلا أنت والمديرون الآخرون</translation>
        </message>
        <message>
            <source> days</source>
            <translation> يوم</translation>
        </message>
        <message>
            <source>They will</source>
            <translation>دورهم</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>المشروع</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>How many people</source>
            <translation>عدد الأشخاص</translation>
        </message>
        <message>
            <source>Can be used for</source>
            <translation>صالحة لمدة</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>الدعوة</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Save as a file…</source>
            <translation>حفظ كملف…</translation>
        </message>
        <message>
            <source>Asking the station…</source>
            <translation>جارٍ سؤال المحطة…</translation>
        </message>
        <message>
            <source>Copy it or save it now: it is shown only once. People paste it, or drop the file into Caravan.</source>
            <translation>انسخها أو احفظها الآن: تُعرض مرة واحدة فقط. يلصقها الأشخاص أو يفلتون الملف في Caravan.</translation>
        </message>
        <message>
            <source>Their Caravan shows these six words; let them be read out to you on the telephone:
{words}</source>
            <translation>يعرض Caravan عندهم هذه الكلمات الست؛ اطلب قراءتها لك عبر الهاتف:
{words}</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>تم</translation>
        </message>
        <message>
            <source>Save the invitation</source>
            <translation>حفظ الدعوة</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>الدعوات</translation>
        </message>
        <message>
            <source>The invitation could not be saved.</source>
            <translation>تعذّر حفظ الدعوة.</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>حُفظت باسم {name}.</translation>
        </message>
    </context>
    <context>
        <name>ItemDelegate</name>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>لا مناطق</numerusform>
                <numerusform>منطقة واحدة</numerusform>
                <numerusform>منطقتان</numerusform>
                <numerusform>%Ln مناطق</numerusform>
                <numerusform>%Ln منطقة</numerusform>
                <numerusform>%Ln منطقة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemDialog</name>
        <message>
            <source>Compare with</source>
            <translation>المقارنة مع</translation>
        </message>
        <message>
            <source>Part of the name</source>
            <translation>جزء من الاسم</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>العناصر</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>مقارنة</translation>
        </message>
        <message>
            <source>The first {shown} of {count}; type to find others.</source>
            <translation>أول {shown} من {count}؛ اكتب للعثور على غيرها.</translation>
        </message>
    </context>
    <context>
        <name>ItemModel</name>
        <message>
            <source>Note: {note}</source>
            <translation>ملاحظة: {note}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln problem(s)</source>
            <translation>
                <numerusform>لا مشكلات</numerusform>
                <numerusform>مشكلة واحدة</numerusform>
                <numerusform>مشكلتان</numerusform>
                <numerusform>%Ln مشكلات</numerusform>
                <numerusform>%Ln مشكلة</numerusform>
                <numerusform>%Ln مشكلة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>لا مناطق</numerusform>
                <numerusform>منطقة واحدة</numerusform>
                <numerusform>منطقتان</numerusform>
                <numerusform>%Ln مناطق</numerusform>
                <numerusform>%Ln منطقة</numerusform>
                <numerusform>%Ln منطقة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemName</name>
        <message>
            <source>{file}, page {page}</source>
            <translation>{file}، صفحة {page}</translation>
        </message>
    </context>
    <context>
        <name>ItemSort</name>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Time of the file</source>
            <translation>وقت الملف</translation>
        </message>
        <message>
            <source>Size of the file</source>
            <translation>حجم الملف</translation>
        </message>
        <message>
            <source>Size of the image</source>
            <translation>حجم الصورة</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>Number of regions</source>
            <translation>عدد المناطق</translation>
        </message>
        <message>
            <source>Last opened</source>
            <translation>آخر فتح</translation>
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
        <message>
            <source>File is missing</source>
            <translation>الملف مفقود</translation>
        </message>
        <message>
            <source>File has changed</source>
            <translation>تغيّر الملف</translation>
        </message>
        <message>
            <source>Its file was wiped, as the project asks</source>
            <translation>مُسح ملفه كما يطلب المشروع</translation>
        </message>
    </context>
    <context>
        <name>ItemStrip</name>
        <message>
            <source>Filter items</source>
            <translation>تصفية العناصر</translation>
        </message>
        <message>
            <source>Filter items by name, note or text</source>
            <translation>تصفية العناصر بالاسم أو الملاحظة أو النص</translation>
        </message>
        <message>
            <source>Filter by state, label, size and more</source>
            <translation>تصفية بالحالة والوسم والحجم وغيرها</translation>
        </message>
        <message>
            <source>Sort items</source>
            <translation>فرز العناصر</translation>
        </message>
        <message>
            <source>Show thumbnails</source>
            <translation>إظهار المصغّرات</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>العناصر</translation>
        </message>
        <message>
            <source>No item passes the filter.</source>
            <translation>لا عنصر يجتاز التصفية.</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>مسح التصفية</translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} من {total}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s)</source>
            <translation>
                <numerusform>لا عناصر</numerusform>
                <numerusform>عنصر واحد</numerusform>
                <numerusform>عنصران</numerusform>
                <numerusform>%Ln عناصر</numerusform>
                <numerusform>%Ln عنصرًا</numerusform>
                <numerusform>%Ln عنصر</numerusform>
            </translation>
        </message>
        <message>
            <source>Show as a list</source>
            <translation>إظهار كقائمة</translation>
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
            <translation>الصق الدعوة المرسلة إليك، أو اختر ملفها.</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>انضمام</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>الدعوة</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>اختيار ملف…</translation>
        </message>
        <message>
            <source>Passphrase of your key</source>
            <translation>عبارة مرور مفتاحك</translation>
        </message>
        <message>
            <source>Making your key…</source>
            <translation>جارٍ إنشاء مفتاحك…</translation>
        </message>
        <message>
            <source>Opening your key…</source>
            <translation>جارٍ فتح مفتاحك…</translation>
        </message>
        <message>
            <source>Joining {name}…</source>
            <translation>جارٍ الانضمام إلى {name}…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>الدعوات</translation>
        </message>
        <message>
            <source>Choose the invitation</source>
            <translation>اختيار الدعوة</translation>
        </message>
    </context>
    <context>
        <name>KeyFileDialog</name>
        <message>
            <source>Use a key file</source>
            <translation>استخدام ملف مفتاح</translation>
        </message>
        <message>
            <source>With the backup of a key you go on as the same person. The file itself stays where it is.</source>
            <translation>بالنسخة الاحتياطية للمفتاح تتابع بالهوية نفسها. يبقى الملف نفسه في مكانه.</translation>
        </message>
        <message>
            <source>Use this key</source>
            <translation>استخدام هذا المفتاح</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>ملف المفتاح</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>اختيار ملف…</translation>
        </message>
        <message>
            <source>Its passphrase</source>
            <translation>عبارة مروره</translation>
        </message>
        <message>
            <source>Opening the key…</source>
            <translation>جارٍ فتح المفتاح…</translation>
        </message>
        <message>
            <source>Choose the key file</source>
            <translation>اختيار ملف المفتاح</translation>
        </message>
        <message>
            <source>Key files</source>
            <translation>ملفات المفاتيح</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>كل الملفات</translation>
        </message>
    </context>
    <context>
        <name>KeypointEditor</name>
        <message>
            <source>Person (17 points, as in COCO)</source>
            <translation>شخص (17 نقطة، كما في COCO)</translation>
        </message>
        <message>
            <source>Hand (21 points)</source>
            <translation>يد (21 نقطة)</translation>
        </message>
        <message>
            <source>Face (5 points)</source>
            <translation>وجه (5 نقاط)</translation>
        </message>
        <message>
            <source>Begin with…</source>
            <translation>البدء من…</translation>
        </message>
        <message>
            <source>One point a line, in the order of drawing</source>
            <translation>نقطة واحدة في كل سطر، بترتيب الرسم</translation>
        </message>
        <message>
            <source>One line a line, for example: left eye – nose</source>
            <translation>خط واحد في كل سطر، مثلًا: العين اليسرى – الأنف</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>مثال</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>النقاط</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>الخطوط</translation>
        </message>
        <message>
            <source>Skeletons that are drawn already keep their points by place, not by name.</source>
            <translation>الهياكل المرسومة بالفعل تحتفظ بنقاطها بالموضع لا بالاسم.</translation>
        </message>
        <message>
            <source>“{line}” stands there twice, or names a point that is not in the list.</source>
            <translation>«{line}» مكرر، أو يسمّي نقطة ليست في القائمة.</translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <source>locked</source>
            <translation>مقفل</translation>
        </message>
        <message>
            <source>at {x}, {y}, {width} by {height} pixels</source>
            <translation>عند {x}، {y}، {width} في {height} بكسل</translation>
        </message>
        <message>
            <source>box</source>
            <translation>مستطيل</translation>
        </message>
        <message>
            <source>rotated box</source>
            <translation>مستطيل مُدار</translation>
        </message>
        <message>
            <source>polygon</source>
            <translation>مضلع</translation>
        </message>
        <message>
            <source>quadrilateral</source>
            <translation>رباعي</translation>
        </message>
        <message>
            <source>ellipse</source>
            <translation>قطع ناقص</translation>
        </message>
        <message>
            <source>line</source>
            <translation>خط</translation>
        </message>
        <message>
            <source>point</source>
            <translation>نقطة</translation>
        </message>
        <message>
            <source>skeleton</source>
            <translation>هيكل</translation>
        </message>
        <message>
            <source>mask</source>
            <translation>قناع</translation>
        </message>
    </context>
    <context>
        <name>LabelControl</name>
        <message>
            <source>“{name}” was removed</source>
            <translation>أُزيل «{name}»</translation>
        </message>
        <message>
            <source>Regions that have it keep it until they get another.</source>
            <translation>تحتفظ به المناطق التي تحمله حتى تأخذ غيره.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
    </context>
    <context>
        <name>LabelDialog</name>
        <message>
            <source>Label “{name}”</source>
            <translation>الوسم «{name}»</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>آخر…</translation>
        </message>
        <message>
            <source>none</source>
            <translation>لا شيء</translation>
        </message>
        <message>
            <source>{key} (now “{label}”)</source>
            <translation>{key} (الآن «{label}»)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>اللون</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>مفتاح</translation>
        </message>
        <message>
            <source>Attributes</source>
            <translation>السمات</translation>
        </message>
        <message>
            <source>Keypoints</source>
            <translation>النقاط المفتاحية</translation>
        </message>
        <message>
            <source>A label needs a name.</source>
            <translation>يحتاج الوسم إلى اسم.</translation>
        </message>
        <message>
            <source>Another label has this name already.</source>
            <translation>لوسم آخر هذا الاسم بالفعل.</translation>
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
            <translation>اسم وسم جديد</translation>
        </message>
        <message>
            <source>Edit the chosen label…</source>
            <translation>تحرير الوسم المختار…</translation>
        </message>
        <message>
            <source>Edit label…</source>
            <translation>تحرير الوسم…</translation>
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
            <translation>لون «{name}»</translation>
        </message>
        <message>
            <source>none</source>
            <translation>لا شيء</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>مفتاح</translation>
        </message>
        <message>
            <source>Digit that chooses “{name}”:</source>
            <translation>الرقم الذي يختار «{name}»:</translation>
        </message>
    </context>
    <context>
        <name>LabelPicker</name>
        <message>
            <source>Choose a label</source>
            <translation>اختيار وسم</translation>
        </message>
        <message>
            <source>Find a label</source>
            <translation>بحث عن وسم</translation>
        </message>
        <message>
            <source>Find or name a label</source>
            <translation>بحث عن وسم أو تسميته</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>No label is called that.</source>
            <translation>لا وسم بهذا الاسم.</translation>
        </message>
        <message>
            <source>Type a name; Enter makes the label.</source>
            <translation>اكتب اسمًا؛ يُنشئ Enter الوسم.</translation>
        </message>
        <message>
            <source>New label “{name}”</source>
            <translation>وسم جديد «{name}»</translation>
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
            <translation>لا شيء للوسم في هذا المشروع</translation>
        </message>
        <message>
            <source>Its source had no items that can be opened.</source>
            <translation>لم يكن في مصدره أي عنصر يمكن فتحه.</translation>
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
            <translation>تعذّر فتح «{name}».</translation>
        </message>
        <message>
            <source>Next item</source>
            <translation>العنصر التالي</translation>
        </message>
        <message>
            <source>Allow up to {count} megapixels</source>
            <translation>السماح حتى {count} ميغابكسل</translation>
        </message>
        <message>
            <source>Locate folder…</source>
            <translation>تحديد مكان المجلد…</translation>
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
            <translation>مشروع محطة</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>الاقتراحات</translation>
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
        <message>
            <source>Stopped for now</source>
            <translation>متوقفة حاليًا</translation>
        </message>
    </context>
    <context>
        <name>LossView</name>
        <message>
            <source>What would be lost of this project</source>
            <translation>ما سيُفقد من هذا المشروع</translation>
        </message>
        <message>
            <source>This format never holds: {losses}.</source>
            <translation>لا تحتوي هذه الصيغة أبدًا على: {losses}.</translation>
        </message>
        <message>
            <source>This format holds everything.</source>
            <translation>تحتوي هذه الصيغة كل شيء.</translation>
        </message>
        <message>
            <source>Working it out…</source>
            <translation>جارٍ الحساب…</translation>
        </message>
        <message>
            <source>Nothing: everything that was labelled can be kept.</source>
            <translation>لا شيء: يمكن الاحتفاظ بكل ما وُسم.</translation>
        </message>
        <message>
            <source>Stopped. A report says after the export what could not be kept.</source>
            <translation>أُوقف. يبيّن تقرير بعد التصدير ما تعذّر الاحتفاظ به.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Work it out</source>
            <translation>حساب ذلك</translation>
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
            <translation>لا لوحات لهذه الصفحة</translation>
        </message>
        <message>
            <source>Label offline. Sign once. Sync exactly once. Get paid. Prove it.</source>
            <translation>ضع الوسوم دون اتصال. وقّع مرة. زامن مرة واحدة بالضبط. تقاضَ أجرك. أثبت ذلك.</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0.</source>
            <translation>برنامج حر بموجب رخصة Apache License 2.0.</translation>
        </message>
        <message>
            <source>About Caravan</source>
            <translation>حول Caravan</translation>
        </message>
        <message>
            <source>New workspace</source>
            <translation>مساحة عمل جديدة</translation>
        </message>
        <message>
            <source>My work</source>
            <translation>عملي</translation>
        </message>
        <message>
            <source>Open workspace</source>
            <translation>فتح مساحة عمل</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>مفهوم</translation>
        </message>
        <message>
            <source>Use a key file…</source>
            <translation>استخدام ملف مفتاح…</translation>
        </message>
        <message>
            <source>About this workspace</source>
            <translation>حول مساحة العمل هذه</translation>
        </message>
        <message>
            <source>Choose another…</source>
            <translation>اختيار أخرى…</translation>
        </message>
        <message>
            <source>Your last edits could not be saved.</source>
            <translation>تعذّر حفظ تعديلاتك الأخيرة.</translation>
        </message>
        <message>
            <source>If you close now they are lost. Everything before them is safe.</source>
            <translation>إذا أغلقت الآن فستُفقد. كل ما قبلها محفوظ.</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>البقاء</translation>
        </message>
        <message>
            <source>Close and lose them</source>
            <translation>الإغلاق وفقدانها</translation>
        </message>
        <message>
            <source>Drop to open it for labelling</source>
            <translation>أفلته لفتحه للوسم</translation>
        </message>
    </context>
    <context>
        <name>Manage</name>
        <message>
            <source>running</source>
            <translation>جارٍ</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>متوقف مؤقتًا</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>مغلق</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>مسوّى</translation>
        </message>
        <message>
            <source>annotator</source>
            <translation>واسم</translation>
        </message>
        <message>
            <source>reviewer</source>
            <translation>مراجع</translation>
        </message>
        <message>
            <source>manager</source>
            <translation>مدير</translation>
        </message>
        <message>
            <source>auditor</source>
            <translation>مدقق</translation>
        </message>
        <message>
            <source>{rate} (n = {n}, {low} to {high})</source>
            <translation>{rate} (n = {n}، من {low} إلى {high})</translation>
        </message>
        <message>
            <source>{decided} decided · {waiting} waiting for a decision · {left} to come · {leases} batches out</source>
            <translation>تقرر {decided} · ينتظر القرار {waiting} · بقي {left} · دفعات خارجة {leases}</translation>
        </message>
        <message>
            <source>{sure} of {items} begun items already have an answer that is right with {level}: they need no more.</source>
            <translation>{sure} من {items} عنصرًا بدأ العمل عليها لها إجابة صحيحة باحتمال {level}: لا تحتاج إلى المزيد.</translation>
        </message>
        <message>
            <source>This only advises; every planned place stays open.</source>
            <translation>هذه نصيحة فقط؛ وتبقى كل الأماكن المخططة مفتوحة.</translation>
        </message>
        <message>
            <source>Pays by payroll</source>
            <translation>يدفع عبر كشف الرواتب</translation>
        </message>
        <message>
            <source>Nothing distributed yet</source>
            <translation>لم يُوزَّع شيء بعد</translation>
        </message>
        <message>
            <source>is being published</source>
            <translation>قيد النشر</translation>
        </message>
        <message>
            <source>waits for its delay</source>
            <translation>ينتظر مهلته</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>سارٍ</translation>
        </message>
        <message>
            <source>revoked</source>
            <translation>ملغى</translation>
        </message>
        <message>
            <source>Distribution {n}: {state}</source>
            <translation>التوزيع {n}: {state}</translation>
        </message>
        <message>
            <source>fails and is tried again: {problem}</source>
            <translation>يتعثّر وتُعاد محاولته: {problem}</translation>
        </message>
        <message>
            <source>late by {n} minutes</source>
            <translation>متأخّر {n} دقيقة</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>على ما يرام</translation>
        </message>
    </context>
    <context>
        <name>ManagePage</name>
        <message>
            <source>You manage no station</source>
            <translation>لا تدير أي محطة</translation>
        </message>
        <message>
            <source>A manager's invitation gives you this page.</source>
            <translation>دعوة مدير تمنحك هذه الصفحة.</translation>
        </message>
        <message>
            <source>Asking the station…</source>
            <translation>جارٍ سؤال المحطة…</translation>
        </message>
        <message>
            <source>Manage</source>
            <translation>الإدارة</translation>
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
            <source>Station and projects</source>
            <translation>المحطة والمشاريع</translation>
        </message>
        <message>
            <source>This is what the station said on {when}.</source>
            <translation>هذا ما قالته المحطة في {when}.</translation>
        </message>
        <message>
            <source>Nothing is known of this station yet</source>
            <translation>لا يُعرف شيء عن هذه المحطة بعد</translation>
        </message>
        <message>
            <source>Manage · {name}</source>
            <translation>الإدارة · {name}</translation>
        </message>
        <message>
            <source>The whole station</source>
            <translation>المحطة كلها</translation>
        </message>
    </context>
    <context>
        <name>MaskEditing</name>
        <message>
            <source>Select a mask and one or more regions that overlap it (Shift-click adds one).</source>
            <translation>حدد قناعًا ومنطقة أو أكثر تتداخل معه (Shift مع النقر يضيف واحدة).</translation>
        </message>
        <message>
            <source>They share nothing.</source>
            <translation>لا شيء مشترك بينها.</translation>
        </message>
        <message>
            <source>There are no holes in it.</source>
            <translation>لا ثقوب فيه.</translation>
        </message>
        <message>
            <source>Parts of fewer pixels go</source>
            <translation>إزالة ما دون هذا العدد (بكسل)</translation>
        </message>
        <message>
            <source>Grow by pixels</source>
            <translation>التوسيع بالبكسل</translation>
        </message>
        <message>
            <source>Shrink by pixels</source>
            <translation>التضييق بالبكسل</translation>
        </message>
        <message>
            <source>This tool has no options.</source>
            <translation>لا خيارات لهذه الأداة.</translation>
        </message>
        <message>
            <source>Select a mask first.</source>
            <translation>حدد قناعًا أولًا.</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>A Datumaro file is an object with “items”.</source>
            <translation>ملف Datumaro هو كائن فيه «items».</translation>
        </message>
        <message>
            <source>A VIA file is an object of pictures.</source>
            <translation>ملف VIA هو كائن من الصور.</translation>
        </message>
        <message>
            <source>A batch holds 1 to 500 records and at most 32 MiB.</source>
            <translation>تضم الدفعة من 1 إلى 500 سجل، وبحد أقصى 32 MiB.</translation>
        </message>
        <message>
            <source>A blob has at most 1,000 parts.</source>
            <translation>للكتلة 1,000 جزء على الأكثر.</translation>
        </message>
        <message>
            <source>A bundle does not hold such an entry.</source>
            <translation>لا تضم الحزمة مدخلًا كهذا.</translation>
        </message>
        <message>
            <source>A cell lies in a column that the table does not have.</source>
            <translation>تقع خلية في عمود ليس في الجدول.</translation>
        </message>
        <message>
            <source>A deployment has code and no target.</source>
            <translation>للنشر شيفرة وليس له هدف.</translation>
        </message>
        <message>
            <source>A digest or hash in it has not 32 bytes.</source>
            <translation>فيه بصمة أو تجزئة ليست 32 بايتًا.</translation>
        </message>
        <message>
            <source>A distribution is named by its number, from 1.</source>
            <translation>يُعرَّف التوزيع برقمه، بدءًا من 1.</translation>
        </message>
        <message>
            <source>A distribution needs at least one line.</source>
            <translation>يحتاج التوزيع إلى سطر واحد على الأقل.</translation>
        </message>
        <message>
            <source>A downloaded file is not the one that was promised.</source>
            <translation>ملف مُنزَّل ليس هو الملف الموعود.</translation>
        </message>
        <message>
            <source>A few words are enough; they are kept with the record.</source>
            <translation>تكفي بضع كلمات؛ تُحفظ مع السجل.</translation>
        </message>
        <message>
            <source>A file arrived damaged.</source>
            <translation>وصل ملف تالفًا.</translation>
        </message>
        <message>
            <source>A file could not be kept.</source>
            <translation>تعذّر حفظ ملف.</translation>
        </message>
        <message>
            <source>A file could not be written.</source>
            <translation>تعذّرت كتابة ملف.</translation>
        </message>
        <message>
            <source>A file in it is damaged. Ask for another one.</source>
            <translation>فيه ملف تالف. اطلب غيره.</translation>
        </message>
        <message>
            <source>A file of the station is larger than it said.</source>
            <translation>ملف من المحطة أكبر مما ذكرت.</translation>
        </message>
        <message>
            <source>A file of this item is not on this computer.</source>
            <translation>ملف من ملفات هذا العنصر ليس على هذا الحاسوب.</translation>
        </message>
        <message>
            <source>A fix carries the corrected work.</source>
            <translation>يحمل التصحيح العمل المصحَّح.</translation>
        </message>
        <message>
            <source>A key change is not signed by its root key.</source>
            <translation>تغيير مفتاح غير موقّع بمفتاحه الجذر.</translation>
        </message>
        <message>
            <source>A key file is already there.</source>
            <translation>يوجد ملف مفتاح بالفعل.</translation>
        </message>
        <message>
            <source>A key in it is not text.</source>
            <translation>فيه مفتاح ليس نصًا.</translation>
        </message>
        <message>
            <source>A key of the station cannot sign in.</source>
            <translation>لا يمكن لمفتاح من مفاتيح المحطة تسجيل الدخول.</translation>
        </message>
        <message>
            <source>A key of the station cannot sign this.</source>
            <translation>لا يمكن لمفتاح من مفاتيح المحطة توقيع هذا.</translation>
        </message>
        <message>
            <source>A labelme file is an object with “shapes”.</source>
            <translation>ملف labelme هو كائن فيه «shapes».</translation>
        </message>
        <message>
            <source>A list alone is a file of detection results; open the file of instances with “images” and “annotations”.</source>
            <translation>القائمة وحدها ملف نتائج كشف؛ افتح ملف العناصر الذي فيه «images» و«annotations».</translation>
        </message>
        <message>
            <source>A page of the statement is another one.</source>
            <translation>إحدى صفحات الكشف ليست هي المقصودة.</translation>
        </message>
        <message>
            <source>A part is named by its number, from 0.</source>
            <translation>يُعرَّف الجزء برقمه، بدءًا من 0.</translation>
        </message>
        <message>
            <source>A part of this blob is missing.</source>
            <translation>جزء من هذه الكتلة مفقود.</translation>
        </message>
        <message>
            <source>A part of this work has not arrived.</source>
            <translation>لم يصل جزء من هذا العمل.</translation>
        </message>
        <message>
            <source>A part of this work is not on this computer.</source>
            <translation>جزء من هذا العمل ليس على هذا الحاسوب.</translation>
        </message>
        <message>
            <source>A part of this work is not the one that was signed.</source>
            <translation>جزء من هذا العمل ليس هو ما جرى توقيعه.</translation>
        </message>
        <message>
            <source>A part of this work is too large.</source>
            <translation>جزء من هذا العمل أكبر من المسموح.</translation>
        </message>
        <message>
            <source>A part of this work was lost.</source>
            <translation>فُقد جزء من هذا العمل.</translation>
        </message>
        <message>
            <source>A project needs a name.</source>
            <translation>يحتاج المشروع إلى اسم.</translation>
        </message>
        <message>
            <source>A project's description arrived damaged.</source>
            <translation>وصل وصف مشروع تالفًا.</translation>
        </message>
        <message>
            <source>A proof does not fit the published distribution.</source>
            <translation>إثبات لا يطابق التوزيع المنشور.</translation>
        </message>
        <message>
            <source>A record of this type has none.</source>
            <translation>ليس لسجل من هذا النوع أي منها.</translation>
        </message>
        <message>
            <source>A rejection needs a reason.</source>
            <translation>يحتاج الرفض إلى سبب.</translation>
        </message>
        <message>
            <source>A royalty weight is negative.</source>
            <translation>وزن عائد سالب.</translation>
        </message>
        <message>
            <source>A second reviewer looks at it.</source>
            <translation>ينظر فيه مراجع ثانٍ.</translation>
        </message>
        <message>
            <source>A second reviewer reads it.</source>
            <translation>يقرؤه مراجع ثانٍ.</translation>
        </message>
        <message>
            <source>A sign-in lives at most five minutes.</source>
            <translation>يدوم تسجيل الدخول خمس دقائق على الأكثر.</translation>
        </message>
        <message>
            <source>A source is named by its name alone.</source>
            <translation>يُعرَّف المصدر باسمه وحده.</translation>
        </message>
        <message>
            <source>A station id has 32 bytes.</source>
            <translation>معرِّف المحطة 32 بايتًا.</translation>
        </message>
        <message>
            <source>A token is not the one the station named.</source>
            <translation>رمز ليس هو الذي ذكرته المحطة.</translation>
        </message>
        <message>
            <source>A worker appears twice for one token.</source>
            <translation>يظهر عامل مرتين للرمز نفسه.</translation>
        </message>
        <message>
            <source>A {0} key does not call {1}.</source>
            <translation>مفتاح {0} لا يستدعي {1}.</translation>
        </message>
        <message>
            <source>A {0} key does not sign {1}.</source>
            <translation>مفتاح {0} لا يوقّع {1}.</translation>
        </message>
        <message>
            <source>A {0} record cannot be signed here.</source>
            <translation>لا يمكن توقيع سجل {0} هنا.</translation>
        </message>
        <message>
            <source>A {0} record has no payload.</source>
            <translation>ليس لسجل {0} محتوى.</translation>
        </message>
        <message>
            <source>A {0} record is not sent to a station.</source>
            <translation>لا يُرسل سجل {0} إلى محطة.</translation>
        </message>
        <message>
            <source>About {0} GB are needed in the workspace's folder. The picture stays reduced; labelling works, and nothing was changed.</source>
            <translation>يلزم نحو {0} GB في مجلد مساحة العمل. تبقى الصورة مصغّرة؛ والوسم يعمل، ولم يتغير شيء.</translation>
        </message>
        <message>
            <source>Accept an invitation first.</source>
            <translation>اقبل دعوة أولًا.</translation>
        </message>
        <message>
            <source>An address is 0x and 40 hexadecimal digits.</source>
            <translation>العنوان هو 0x يليه 40 رقمًا ست عشريًا.</translation>
        </message>
        <message>
            <source>An amount is a whole number below 2^128 base units.</source>
            <translation>المبلغ عدد صحيح أقل من 2^128 من الوحدات الأساسية.</translation>
        </message>
        <message>
            <source>An amount is out of range.</source>
            <translation>المبلغ خارج النطاق.</translation>
        </message>
        <message>
            <source>An export line holds a line break.</source>
            <translation>في سطر من التصدير فاصل أسطر.</translation>
        </message>
        <message>
            <source>An item is not part of the signed assignment.</source>
            <translation>عنصر ليس من المهمة الموقّعة.</translation>
        </message>
        <message>
            <source>Another binding with this number is here already.</source>
            <translation>يوجد هنا ارتباط آخر بهذا الرقم.</translation>
        </message>
        <message>
            <source>Another claim has this id.</source>
            <translation>لمطالبة أخرى هذا المعرِّف.</translation>
        </message>
        <message>
            <source>Another export is being written.</source>
            <translation>تجري كتابة تصدير آخر.</translation>
        </message>
        <message>
            <source>Another income with this id is here already.</source>
            <translation>يوجد هنا دخل آخر بهذا المعرّف.</translation>
        </message>
        <message>
            <source>Another lease has this id.</source>
            <translation>لتكليف آخر هذا المعرِّف.</translation>
        </message>
        <message>
            <source>Another program is using {0}. Close it there first; nothing was changed.</source>
            <translation>برنامج آخر يستخدم {0}. أغلقه هناك أولًا؛ لم يتغير شيء.</translation>
        </message>
        <message>
            <source>Another record with this id is here already.</source>
            <translation>يوجد هنا سجل آخر بهذا المعرِّف.</translation>
        </message>
        <message>
            <source>Another station answers at this address.</source>
            <translation>تجيب محطة أخرى على هذا العنوان.</translation>
        </message>
        <message>
            <source>Another transaction took its place.</source>
            <translation>حلّت معاملة أخرى محلها.</translation>
        </message>
        <message>
            <source>Answer at least one item, then hand in.</source>
            <translation>أجب عن عنصر واحد على الأقل، ثم سلِّم.</translation>
        </message>
        <message>
            <source>As {0}.</source>
            <translation>بصفة {0}.</translation>
        </message>
        <message>
            <source>Ask for a new nonce.</source>
            <translation>اطلب رقمًا جديدًا لمرة واحدة (nonce).</translation>
        </message>
        <message>
            <source>Ask for an invitation, then join it.</source>
            <translation>اطلب دعوة ثم انضم بها.</translation>
        </message>
        <message>
            <source>Ask for it again.</source>
            <translation>اطلبه مجددًا.</translation>
        </message>
        <message>
            <source>Ask for the newest one.</source>
            <translation>اطلب الأحدث.</translation>
        </message>
        <message>
            <source>Ask for the permission to read it, or leave it out.</source>
            <translation>اطلب إذن قراءته، أو اتركه.</translation>
        </message>
        <message>
            <source>Ask its manager.</source>
            <translation>اسأل مديره.</translation>
        </message>
        <message>
            <source>Ask the station for another one.</source>
            <translation>اطلب من المحطة غيره.</translation>
        </message>
        <message>
            <source>Ask the station's manager.</source>
            <translation>اسأل مدير المحطة.</translation>
        </message>
        <message>
            <source>Ask whoever runs the project.</source>
            <translation>اسأل من يدير المشروع.</translation>
        </message>
        <message>
            <source>Ask whoever runs the station. Your work is safe.</source>
            <translation>اسأل من يدير المحطة. عملك في أمان.</translation>
        </message>
        <message>
            <source>At most {0} MiB and {1} values travel beside it.</source>
            <translation>يرافقه {0} MiB و{1} قيمة على الأكثر.</translation>
        </message>
        <message>
            <source>At most {0} MiB are read.</source>
            <translation>يُقرأ {0} ميبي بايت على الأكثر.</translation>
        </message>
        <message>
            <source>At most {0} are handed out.</source>
            <translation>يُوزَّع {0} على الأكثر.</translation>
        </message>
        <message>
            <source>At most {0} bytes.</source>
            <translation>{0} بايت على الأكثر.</translation>
        </message>
        <message>
            <source>At most {0} entries; make two.</source>
            <translation>{0} مدخل على الأكثر؛ أنشئ اثنين.</translation>
        </message>
        <message>
            <source>Bring your backup of it with “Use a key file…”. If you have none, move {0} away first.</source>
            <translation>أحضر نسختك الاحتياطية منه عبر «استخدام ملف مفتاح…». إن لم تكن لديك نسخة، فانقل {0} من مكانه أولًا.</translation>
        </message>
        <message>
            <source>By {0}, not by {1}.</source>
            <translation>من {0} لا من {1}.</translation>
        </message>
        <message>
            <source>Byte {0} is not UTF-8.</source>
            <translation>البايت {0} ليس UTF-8.</translation>
        </message>
        <message>
            <source>CSV, TSV, JSON Lines, Excel and Parquet are read.</source>
            <translation>تُقرأ ملفات CSV وTSV وJSON Lines وExcel وParquet.</translation>
        </message>
        <message>
            <source>Check the disk or the connection to it.</source>
            <translation>تحقق من القرص أو من الاتصال به.</translation>
        </message>
        <message>
            <source>Choose a CSV or JSON Lines file.</source>
            <translation>اختر ملف CSV أو JSON Lines.</translation>
        </message>
        <message>
            <source>Choose a folder of images, texts or tables.</source>
            <translation>اختر مجلد صور أو نصوص أو جداول.</translation>
        </message>
        <message>
            <source>Choose a new or empty folder; nothing was written.</source>
            <translation>اختر مجلدًا جديدًا أو فارغًا؛ لم يُكتب شيء.</translation>
        </message>
        <message>
            <source>Choose a value from {0} to {1}.</source>
            <translation>اختر قيمة من {0} إلى {1}.</translation>
        </message>
        <message>
            <source>Choose another column.</source>
            <translation>اختر عمودًا آخر.</translation>
        </message>
        <message>
            <source>Choose another format.</source>
            <translation>اختر صيغة أخرى.</translation>
        </message>
        <message>
            <source>Choose from the options, each at most once.</source>
            <translation>اختر من الخيارات، كلًّا منها مرة على الأكثر.</translation>
        </message>
        <message>
            <source>Choose images, texts, or a CSV, JSON Lines, Excel or Parquet table.</source>
            <translation>اختر صورًا أو نصوصًا أو جدول CSV أو JSON Lines أو Excel أو Parquet.</translation>
        </message>
        <message>
            <source>Choose one from the list.</source>
            <translation>اختر من القائمة.</translation>
        </message>
        <message>
            <source>Choose one from the project's list.</source>
            <translation>اختر من قائمة المشروع.</translation>
        </message>
        <message>
            <source>Choose one of its columns.</source>
            <translation>اختر أحد أعمدته.</translation>
        </message>
        <message>
            <source>Choose one of the options.</source>
            <translation>اختر أحد الخيارات.</translation>
        </message>
        <message>
            <source>Choose one of the table's columns.</source>
            <translation>اختر أحد أعمدة الجدول.</translation>
        </message>
        <message>
            <source>Choose one of {0}.</source>
            <translation>اختر من {0}.</translation>
        </message>
        <message>
            <source>Choose the folder of a sequence, or its gt.txt.</source>
            <translation>اختر مجلد تسلسل، أو ملف gt.txt الخاص به.</translation>
        </message>
        <message>
            <source>Choose the folder or zip that holds both.</source>
            <translation>اختر المجلد أو ملف zip الذي يضم الاثنين.</translation>
        </message>
        <message>
            <source>Choose the folder that holds the PNGs.</source>
            <translation>اختر المجلد الذي يضم ملفات PNG.</translation>
        </message>
        <message>
            <source>Choose the folder with data.yaml and the text files of labels.</source>
            <translation>اختر المجلد الذي فيه data.yaml وملفات الوسوم النصية.</translation>
        </message>
        <message>
            <source>Choose the folder with the labels.</source>
            <translation>اختر المجلد الذي فيه الوسوم.</translation>
        </message>
        <message>
            <source>Choose those.</source>
            <translation>اختر تلك.</translation>
        </message>
        <message>
            <source>Claims are paused.</source>
            <translation>المطالبات متوقفة مؤقتًا.</translation>
        </message>
        <message>
            <source>Close it and open it again ({0}).</source>
            <translation>أغلقه وافتحه من جديد ({0}).</translation>
        </message>
        <message>
            <source>Close it and open the file anew.</source>
            <translation>أغلقه وافتح الملف من جديد.</translation>
        </message>
        <message>
            <source>Come again in {0} s.</source>
            <translation>عُد بعد {0} ث.</translation>
        </message>
        <message>
            <source>Content-Digest differs.</source>
            <translation>قيمة Content-Digest مختلفة.</translation>
        </message>
        <message>
            <source>Contracts are deployed on development chains only.</source>
            <translation>لا تُنشر العقود إلا على سلاسل التطوير.</translation>
        </message>
        <message>
            <source>Coordinates of Pascal VOC begin at 0 or 1.</source>
            <translation>تبدأ إحداثيات Pascal VOC من 0 أو 1.</translation>
        </message>
        <message>
            <source>Copy all of it, to the last letter.</source>
            <translation>انسخه كله حتى آخر حرف.</translation>
        </message>
        <message>
            <source>Correct it first, or choose another verdict.</source>
            <translation>صححه أولًا، أو اختر حكمًا آخر.</translation>
        </message>
        <message>
            <source>Each line of a JSON Lines file must be one object {{…}}.</source>
            <translation>يجب أن يكون كل سطر في ملف JSON Lines كائنًا واحدًا {{…}}.</translation>
        </message>
        <message>
            <source>Enter a finite number.</source>
            <translation>أدخل عددًا منتهيًا.</translation>
        </message>
        <message>
            <source>Enter a number.</source>
            <translation>أدخل عددًا.</translation>
        </message>
        <message>
            <source>Enter at least {0}.</source>
            <translation>أدخل {0} على الأقل.</translation>
        </message>
        <message>
            <source>Enter at most {0}.</source>
            <translation>أدخل {0} على الأكثر.</translation>
        </message>
        <message>
            <source>Enter one; nothing was changed.</source>
            <translation>أدخل واحدًا؛ لم يتغير شيء.</translation>
        </message>
        <message>
            <source>Enter text.</source>
            <translation>أدخل نصًا.</translation>
        </message>
        <message>
            <source>Everybody gave the same answer everywhere, so agreement by chance cannot be told from real agreement.</source>
            <translation>أعطى الجميع الإجابة نفسها في كل موضع، فلا يمكن تمييز الاتفاق العارض من الاتفاق الحقيقي.</translation>
        </message>
        <message>
            <source>Everything is delivered.</source>
            <translation>سُلِّم كل شيء.</translation>
        </message>
        <message>
            <source>Everything published has been paid.</source>
            <translation>دُفع كل ما نُشر.</translation>
        </message>
        <message>
            <source>Everything saved before is safe.</source>
            <translation>كل ما حُفظ من قبل في أمان.</translation>
        </message>
        <message>
            <source>Fetching files.</source>
            <translation>جارٍ جلب الملفات.</translation>
        </message>
        <message>
            <source>Finish one of them first.</source>
            <translation>أنهِ واحدًا منها أولًا.</translation>
        </message>
        <message>
            <source>Folders, devices and pipes cannot be opened here.</source>
            <translation>لا يمكن فتح المجلدات والأجهزة والأنابيب هنا.</translation>
        </message>
        <message>
            <source>Get a fresh copy of it.</source>
            <translation>أحضر نسخة جديدة منه.</translation>
        </message>
        <message>
            <source>Get a fresh copy of the archive.</source>
            <translation>أحضر نسخة جديدة من الأرشيف.</translation>
        </message>
        <message>
            <source>Get a fresh copy of the file, or leave it out.</source>
            <translation>أحضر نسخة جديدة من الملف، أو اتركه.</translation>
        </message>
        <message>
            <source>Get a fresh copy of the file, or save it as UTF-8 with the program that made it.</source>
            <translation>أحضر نسخة جديدة من الملف، أو احفظه بترميز UTF-8 بالبرنامج الذي أنشأه.</translation>
        </message>
        <message>
            <source>Get work from it right away.</source>
            <translation>احصل على عمل منه في الحال.</translation>
        </message>
        <message>
            <source>Import the file into a new workspace.</source>
            <translation>استورد الملف في مساحة عمل جديدة.</translation>
        </message>
        <message>
            <source>It allows fewer annotators for an item than it plans.</source>
            <translation>يسمح بعدد واسمين للعنصر أقل مما يخطط له.</translation>
        </message>
        <message>
            <source>It asks for more than 512 MiB of memory.</source>
            <translation>يطلب أكثر من 512 MiB من الذاكرة.</translation>
        </message>
        <message>
            <source>It begins with https://.</source>
            <translation>يبدأ بـ https://.</translation>
        </message>
        <message>
            <source>It belongs to no key.</source>
            <translation>لا يعود إلى أي مفتاح.</translation>
        </message>
        <message>
            <source>It belongs to the other signing domain.</source>
            <translation>يعود إلى مجال التوقيع الآخر.</translation>
        </message>
        <message>
            <source>It belongs to the zero address.</source>
            <translation>يعود إلى العنوان الصفري.</translation>
        </message>
        <message>
            <source>It calls another contract than the distributor.</source>
            <translation>يستدعي عقدًا غير الموزِّع.</translation>
        </message>
        <message>
            <source>It cannot be checked.</source>
            <translation>تعذّر التحقق منه.</translation>
        </message>
        <message>
            <source>It changed nothing: {0}.</source>
            <translation>لم يغيّر شيئًا: {0}.</translation>
        </message>
        <message>
            <source>It comes when the station can be reached.</source>
            <translation>يأتي حين يمكن الوصول إلى المحطة.</translation>
        </message>
        <message>
            <source>It could not be decoded{0}. Nothing was changed; get a fresh copy of the file, or leave it out.</source>
            <translation>تعذّر فك ترميزه{0}. لم يتغير شيء؛ أحضر نسخة جديدة من الملف، أو اتركه.</translation>
        </message>
        <message>
            <source>It does not hold {0}.</source>
            <translation>ليس فيه {0}.</translation>
        </message>
        <message>
            <source>It does not name its schema.</source>
            <translation>لا يذكر مخططه.</translation>
        </message>
        <message>
            <source>It does not say what it is.</source>
            <translation>لا يذكر ما هو.</translation>
        </message>
        <message>
            <source>It has no {0}.</source>
            <translation>ليس فيه {0}.</translation>
        </message>
        <message>
            <source>It has not exactly the declared fields.</source>
            <translation>ليست حقوله هي الحقول المعلنة تمامًا.</translation>
        </message>
        <message>
            <source>It has other fields than an EIP-1559 call.</source>
            <translation>حقوله غير حقول استدعاء EIP-1559.</translation>
        </message>
        <message>
            <source>It has too little {0} for you. Nothing was claimed; the station must fund it.</source>
            <translation>ما فيه من {0} لا يكفيك. لم يُطالَب بشيء؛ على المحطة أن تغذّيه.</translation>
        </message>
        <message>
            <source>It has {0} bytes instead of 65.</source>
            <translation>طوله {0} بايت بدلًا من 65.</translation>
        </message>
        <message>
            <source>It has {0} bytes instead of {1}.</source>
            <translation>طوله {0} بايت بدلًا من {1}.</translation>
        </message>
        <message>
            <source>It has {0} bytes.</source>
            <translation>طوله {0} بايت.</translation>
        </message>
        <message>
            <source>It has {0} bytes; at most {1} are allowed.</source>
            <translation>طوله {0} بايت؛ المسموح {1} على الأكثر.</translation>
        </message>
        <message>
            <source>It has {0} entries.</source>
            <translation>عدد مدخلاته {0}.</translation>
        </message>
        <message>
            <source>It holds a number beyond 2^53−1; write larger numbers as text.</source>
            <translation>فيه عدد يتجاوز 2^53−1؛ اكتب الأعداد الأكبر نصًا.</translation>
        </message>
        <message>
            <source>It holds a value of type {0}.</source>
            <translation>فيه قيمة من النوع {0}.</translation>
        </message>
        <message>
            <source>It holds an entry with a name that is not allowed: {0}.</source>
            <translation>فيه مدخل باسم غير مسموح: {0}.</translation>
        </message>
        <message>
            <source>It holds half a character (a lone surrogate).</source>
            <translation>فيه نصف حرف (بديل منفرد).</translation>
        </message>
        <message>
            <source>It holds more than {0} entries.</source>
            <translation>فيه أكثر من {0} مدخل.</translation>
        </message>
        <message>
            <source>It holds more than {0} values.</source>
            <translation>فيه أكثر من {0} قيمة.</translation>
        </message>
        <message>
            <source>It holds no &lt;image&gt; and no &lt;track&gt;.</source>
            <translation>ليس فيه &lt;image&gt; ولا &lt;track&gt;.</translation>
        </message>
        <message>
            <source>It holds no usable key.</source>
            <translation>ليس فيه مفتاح صالح للاستخدام.</translation>
        </message>
        <message>
            <source>It holds the character U+0000.</source>
            <translation>فيه الحرف U+0000.</translation>
        </message>
        <message>
            <source>It holds the number {0}; only whole numbers are allowed.</source>
            <translation>فيه العدد {0}؛ لا يُسمح إلا بالأعداد الصحيحة.</translation>
        </message>
        <message>
            <source>It holds the number {0}…, beyond 2^53−1; write larger numbers as text.</source>
            <translation>فيه العدد {0}…، وهو يتجاوز 2^53−1؛ اكتب الأعداد الأكبر نصًا.</translation>
        </message>
        <message>
            <source>It holds {0} twice.</source>
            <translation>فيه {0} مرتين.</translation>
        </message>
        <message>
            <source>It is damaged or cut off ({0}).</source>
            <translation>تالف أو مبتور ({0}).</translation>
        </message>
        <message>
            <source>It is damaged or of another kind ({0}).</source>
            <translation>تالف أو من نوع آخر ({0}).</translation>
        </message>
        <message>
            <source>It is damaged, protected by a password, or of another kind ({0}).</source>
            <translation>تالف أو محمي بكلمة مرور أو من نوع آخر ({0}).</translation>
        </message>
        <message>
            <source>It is damaged.</source>
            <translation>تالف.</translation>
        </message>
        <message>
            <source>It is fetched again.</source>
            <translation>يُجلب من جديد.</translation>
        </message>
        <message>
            <source>It is fetched when the station can be reached.</source>
            <translation>يُجلب حين يمكن الوصول إلى المحطة.</translation>
        </message>
        <message>
            <source>It is for chain {0}, not {1}.</source>
            <translation>مُعدّ للسلسلة {0} لا {1}.</translation>
        </message>
        <message>
            <source>It is given in basis points, from 0 to 10,000.</source>
            <translation>يُعطى بنقاط الأساس، من 0 إلى 10,000.</translation>
        </message>
        <message>
            <source>It is larger than 16 kB.</source>
            <translation>أكبر من 16 kB.</translation>
        </message>
        <message>
            <source>It is nested deeper than {0} levels.</source>
            <translation>تداخله أعمق من {0} مستوى.</translation>
        </message>
        <message>
            <source>It is not JSON: {0}.</source>
            <translation>ليس JSON: {0}.</translation>
        </message>
        <message>
            <source>It is not a version 3 key file.</source>
            <translation>ليس ملف مفتاح من الإصدار 3.</translation>
        </message>
        <message>
            <source>It is not a whole zip file.</source>
            <translation>ليس ملف zip كاملًا.</translation>
        </message>
        <message>
            <source>It is not in canonical form (RFC 8785).</source>
            <translation>ليس بالشكل القانوني (RFC 8785).</translation>
        </message>
        <message>
            <source>It is not {0}.</source>
            <translation>ليست {0}.</translation>
        </message>
        <message>
            <source>It is of another station, another person or on its way there.</source>
            <translation>يخص محطة أخرى أو شخصًا آخر، أو هو في طريقه إلى هناك.</translation>
        </message>
        <message>
            <source>It is probably a document of a word processor or another binary file. Save it as plain text (UTF-8) and open that.</source>
            <translation>الأرجح أنه مستند معالج نصوص أو ملف ثنائي آخر. احفظه نصًا عاديًا (UTF-8) وافتح ذلك.</translation>
        </message>
        <message>
            <source>It is probably not JSON Lines.</source>
            <translation>الأرجح أنه ليس JSON Lines.</translation>
        </message>
        <message>
            <source>It is probably not a table.</source>
            <translation>الأرجح أنه ليس جدولًا.</translation>
        </message>
        <message>
            <source>It is signed by {0}: another key, another station, or changed after signing.</source>
            <translation>موقّع من {0}: مفتاح آخر أو محطة أخرى أو غُيّر بعد التوقيع.</translation>
        </message>
        <message>
            <source>It is too large to be sent. The station takes at most 32 MiB at once.</source>
            <translation>أكبر من أن يُرسل. تقبل المحطة 32 MiB على الأكثر دفعة واحدة.</translation>
        </message>
        <message>
            <source>It is too large. Choose the file you were sent.</source>
            <translation>كبير جدًا. اختر الملف الذي أُرسل إليك.</translation>
        </message>
        <message>
            <source>It is tried again.</source>
            <translation>تُعاد المحاولة.</translation>
        </message>
        <message>
            <source>It is unknown, used or too old; ask for another.</source>
            <translation>مجهول أو مستعمل أو قديم جدًا؛ اطلب غيره.</translation>
        </message>
        <message>
            <source>It is {0}.</source>
            <translation>القيمة: {0}.</translation>
        </message>
        <message>
            <source>It knows no calls with replaced code. Name another endpoint.</source>
            <translation>لا يعرف الاستدعاءات ذات الشيفرة المستبدلة. حدِّد نقطة وصول أخرى.</translation>
        </message>
        <message>
            <source>It lies in the folder {0}.</source>
            <translation>يقع في المجلد {0}.</translation>
        </message>
        <message>
            <source>It looks like https://station.example.org.</source>
            <translation>يبدو مثل https://station.example.org.</translation>
        </message>
        <message>
            <source>It may have been moved or renamed.</source>
            <translation>ربما نُقل أو أُعيدت تسميته.</translation>
        </message>
        <message>
            <source>It may have been removed; open another.</source>
            <translation>ربما أُزيل؛ افتح غيره.</translation>
        </message>
        <message>
            <source>It may have been withdrawn; open another.</source>
            <translation>ربما سُحب؛ افتح غيره.</translation>
        </message>
        <message>
            <source>It may still go through: {0}.</source>
            <translation>قد تنجح بعد: {0}.</translation>
        </message>
        <message>
            <source>It moves a token that is not one of the station's.</source>
            <translation>تنقل رمزًا ليس من رموز المحطة.</translation>
        </message>
        <message>
            <source>It must be a collection of features.</source>
            <translation>يجب أن يكون مجموعة معالم.</translation>
        </message>
        <message>
            <source>It must be a list of tasks.</source>
            <translation>يجب أن يكون قائمة مهام.</translation>
        </message>
        <message>
            <source>It must be an object of segments.</source>
            <translation>يجب أن يكون كائنًا من المقاطع.</translation>
        </message>
        <message>
            <source>It must begin with &lt;annotation&gt;.</source>
            <translation>يجب أن يبدأ بـ &lt;annotation&gt;.</translation>
        </message>
        <message>
            <source>It must have exactly type, message, signature and payload.</source>
            <translation>يجب ألا يضم سوى type وmessage وsignature وpayload.</translation>
        </message>
        <message>
            <source>It must hold a list called “items”.</source>
            <translation>يجب أن تكون فيه قائمة باسم «items».</translation>
        </message>
        <message>
            <source>It must hold a list called “shapes”.</source>
            <translation>يجب أن تكون فيه قائمة باسم «shapes».</translation>
        </message>
        <message>
            <source>It must hold a list called “{0}”.</source>
            <translation>يجب أن تكون فيه قائمة باسم «{0}».</translation>
        </message>
        <message>
            <source>It must hold an object for every picture.</source>
            <translation>يجب أن يكون فيه كائن لكل صورة.</translation>
        </message>
        <message>
            <source>It named another transaction than ours.</source>
            <translation>ذكرت معاملة غير معاملتنا.</translation>
        </message>
        <message>
            <source>It names no contract.</source>
            <translation>لا يذكر أي عقد.</translation>
        </message>
        <message>
            <source>It opens {0}, not {1}.</source>
            <translation>يفتح {0} لا {1}.</translation>
        </message>
        <message>
            <source>It pays somebody else than the distributor.</source>
            <translation>يدفع لغير الموزِّع.</translation>
        </message>
        <message>
            <source>It proves who signed what and that it is unchanged; not that a person did it, nor when.</source>
            <translation>يثبت من وقّع ماذا وأنه لم يتغير، ولا يثبت أن إنسانًا فعله ولا متى.</translation>
        </message>
        <message>
            <source>It removes them {0} days after they came and takes new ones then. Your work is safe.</source>
            <translation>تحذفها بعد وصولها بعدد من الأيام قدره {0} ثم تقبل أجزاء جديدة. عملك في أمان.</translation>
        </message>
        <message>
            <source>It sends coins or asks for too much gas.</source>
            <translation>ترسل عملات أو تطلب رسوم شبكة (gas) أكثر من اللازم.</translation>
        </message>
        <message>
            <source>It sent the receipt of another transaction.</source>
            <translation>أرسلت إيصال معاملة أخرى.</translation>
        </message>
        <message>
            <source>It sent {0}. Check its address. {1}</source>
            <translation>أرسلت {0}. تحقق من عنوانها. {1}</translation>
        </message>
        <message>
            <source>It starts anew at midnight UTC.</source>
            <translation>يبدأ من جديد عند منتصف الليل بتوقيت UTC.</translation>
        </message>
        <message>
            <source>It uses an unknown cipher.</source>
            <translation>يستخدم تشفيرًا غير معروف.</translation>
        </message>
        <message>
            <source>It uses an unknown hash.</source>
            <translation>يستخدم تجزئة غير معروفة.</translation>
        </message>
        <message>
            <source>It uses an unknown key derivation; scrypt and pbkdf2 are known.</source>
            <translation>يستخدم اشتقاق مفاتيح غير معروف؛ المعروف scrypt وpbkdf2.</translation>
        </message>
        <message>
            <source>It waits for its delay; claim it afterwards.</source>
            <translation>ينتظر مهلته؛ طالب به بعدها.</translation>
        </message>
        <message>
            <source>It was moved, renamed or deleted; your labels are kept.</source>
            <translation>نُقل أو أُعيدت تسميته أو حُذف؛ وسومك محفوظة.</translation>
        </message>
        <message>
            <source>It was not applied.</source>
            <translation>لم يُطبَّق.</translation>
        </message>
        <message>
            <source>It was not kept.</source>
            <translation>لم يُحفظ.</translation>
        </message>
        <message>
            <source>It was not kept; it is fetched again.</source>
            <translation>لم يُحفظ؛ يُجلب من جديد.</translation>
        </message>
        <message>
            <source>It was not kept; nothing is claimed.</source>
            <translation>لم يُحفظ؛ ولا يُطالَب بشيء.</translation>
        </message>
        <message>
            <source>It was thrown away and will be fetched again.</source>
            <translation>أُهمل وسيُجلب من جديد.</translation>
        </message>
        <message>
            <source>Its archive cannot be read ({0}).</source>
            <translation>تعذّرت قراءة أرشيفه ({0}).</translation>
        </message>
        <message>
            <source>Its brackets do not match.</source>
            <translation>أقواسه غير متطابقة.</translation>
        </message>
        <message>
            <source>Its capital letters (EIP-55) do not fit; copy it again.</source>
            <translation>حروفه الكبيرة (EIP-55) لا تتطابق؛ انسخه مرة أخرى.</translation>
        </message>
        <message>
            <source>Its data are not a call of {0}.</source>
            <translation>بياناته ليست استدعاء {0}.</translation>
        </message>
        <message>
            <source>Its data are not bytes.</source>
            <translation>بياناته ليست بايتات.</translation>
        </message>
        <message>
            <source>Its entries overlap.</source>
            <translation>مدخلاته تتداخل.</translation>
        </message>
        <message>
            <source>Its field {0} {1}.</source>
            <translation>حقله {0} {1}.</translation>
        </message>
        <message>
            <source>Its first line lacks {0}.</source>
            <translation>ينقص سطره الأول {0}.</translation>
        </message>
        <message>
            <source>Its first line must describe the project ({0}).</source>
            <translation>يجب أن يصف سطره الأول المشروع ({0}).</translation>
        </message>
        <message>
            <source>Its first line must name columns “item” and “label”. To label the rows of a table, open it as a table.</source>
            <translation>يجب أن يذكر سطره الأول العمودين «item» و«label». لوسم صفوف جدول، افتحه جدولًا.</translation>
        </message>
        <message>
            <source>Its guardian revoked it before it could pay. Your rewards stay yours; the next one counts them.</source>
            <translation>ألغاه حارسه قبل أن يدفع. تبقى مكافآتك لك؛ ويحتسبها التوزيع التالي.</translation>
        </message>
        <message>
            <source>Its key changes do not follow one another.</source>
            <translation>تغييرات مفاتيحه لا يتبع بعضها بعضًا.</translation>
        </message>
        <message>
            <source>Its labels, questions and guideline are fixed by its manifest.</source>
            <translation>وسومه وأسئلته وإرشاداته مثبتة في بيانه.</translation>
        </message>
        <message>
            <source>Its last byte is {0} instead of 27 or 28.</source>
            <translation>بايته الأخير {0} بدلًا من 27 أو 28.</translation>
        </message>
        <message>
            <source>Its manifest names the weights.</source>
            <translation>يذكر بيانه الأوزان.</translation>
        </message>
        <message>
            <source>Its n is not a power of two.</source>
            <translation>قيمة n فيه ليست من قوى العدد 2.</translation>
        </message>
        <message>
            <source>Its network document is not signed by its record key.</source>
            <translation>مستند شبكته غير موقّع بمفتاح سجلاته.</translation>
        </message>
        <message>
            <source>Its network document is of another type.</source>
            <translation>مستند شبكته من نوع آخر.</translation>
        </message>
        <message>
            <source>Its network document names another record key than its root.</source>
            <translation>يذكر مستند شبكته مفتاح سجلات غير الذي في جذره.</translation>
        </message>
        <message>
            <source>Its objects are probably not the rows of one table.</source>
            <translation>كائناته على الأرجح ليست صفوف جدول واحد.</translation>
        </message>
        <message>
            <source>Its payload is not UTF-8.</source>
            <translation>محتواه ليس UTF-8.</translation>
        </message>
        <message>
            <source>Its payload is not valid text.</source>
            <translation>محتواه ليس نصًا صالحًا.</translation>
        </message>
        <message>
            <source>Its payload must be text or null.</source>
            <translation>يجب أن يكون محتواه نصًا أو null.</translation>
        </message>
        <message>
            <source>Its quorum is larger than its number of reviewers.</source>
            <translation>نصابه أكبر من عدد مراجعيه.</translation>
        </message>
        <message>
            <source>Its r is out of range.</source>
            <translation>قيمة r فيه خارج النطاق.</translation>
        </message>
        <message>
            <source>Its regions take more than {0} MiB. Simplify outlines, or take regions away.</source>
            <translation>تشغل مناطقه أكثر من {0} MiB. بسّط المحيطات أو أزل بعض المناطق.</translation>
        </message>
        <message>
            <source>Its root key names no record key.</source>
            <translation>مفتاحه الجذر لا يذكر مفتاح سجلات.</translation>
        </message>
        <message>
            <source>Its s is out of range.</source>
            <translation>قيمة s فيه خارج النطاق.</translation>
        </message>
        <message>
            <source>Its signature must be 0x and 130 lower-case hexadecimal digits.</source>
            <translation>يجب أن يكون توقيعه 0x يليه 130 رقمًا ست عشريًا بحروف صغيرة.</translation>
        </message>
        <message>
            <source>Its type is not text.</source>
            <translation>نوعه ليس نصًا.</translation>
        </message>
        <message>
            <source>Its {0} is not a whole number.</source>
            <translation>قيمة {0} فيه ليست عددًا صحيحًا.</translation>
        </message>
        <message>
            <source>Its {0} is not {1} to {2} bytes in hexadecimal.</source>
            <translation>قيمة {0} فيه ليست من {1} إلى {2} بايت بالنظام الست عشري.</translation>
        </message>
        <message>
            <source>Its {0} must be from {1} to {2}.</source>
            <translation>يجب أن تكون قيمة {0} فيه من {1} إلى {2}.</translation>
        </message>
        <message>
            <source>JPEG, PNG, WebP, TIFF, BMP, GIF, JPEG 2000 and AVIF are read. The file may be damaged, or of another kind than its name.</source>
            <translation>تُقرأ JPEG وPNG وWebP وTIFF وBMP وGIF وJPEG 2000 وAVIF. ربما كان الملف تالفًا، أو من نوع غير ما يدل عليه اسمه.</translation>
        </message>
        <message>
            <source>Join a station first. Nothing was sent.</source>
            <translation>انضم إلى محطة أولًا. لم يُرسل شيء.</translation>
        </message>
        <message>
            <source>Join the project first.</source>
            <translation>انضم إلى المشروع أولًا.</translation>
        </message>
        <message>
            <source>Label this item without them.</source>
            <translation>سِم هذا العنصر من دونها.</translation>
        </message>
        <message>
            <source>Large files wait for another connection.</source>
            <translation>تنتظر الملفات الكبيرة اتصالًا آخر.</translation>
        </message>
        <message>
            <source>Left out: {0} more records.</source>
            <translation>تُرك {0} سجل آخر.</translation>
        </message>
        <message>
            <source>Look again later.</source>
            <translation>تحقق لاحقًا.</translation>
        </message>
        <message>
            <source>Look at that row for a quotation mark that is never closed.</source>
            <translation>ابحث في ذلك الصف عن علامة اقتباس لا تُغلق.</translation>
        </message>
        <message>
            <source>Make a new one.</source>
            <translation>أنشئ واحدًا جديدًا.</translation>
        </message>
        <message>
            <source>Masks are “semantic” or “instance”, of 8 bits where that is enough or of 16.</source>
            <translation>الأقنعة «semantic» أو «instance»، من 8 بتات حيث يكفي ذلك أو من 16.</translation>
        </message>
        <message>
            <source>Name it with --format; nothing was read.</source>
            <translation>اذكرها بالخيار --format؛ لم يُقرأ شيء.</translation>
        </message>
        <message>
            <source>New rewards follow with the next distribution.</source>
            <translation>تأتي المكافآت الجديدة مع التوزيع التالي.</translation>
        </message>
        <message>
            <source>No attempt at this exam is left.</source>
            <translation>لم تبقَ أي محاولة لهذا الامتحان.</translation>
        </message>
        <message>
            <source>No endpoint of the chain is known.</source>
            <translation>لا تُعرف أي نقطة وصول إلى السلسلة.</translation>
        </message>
        <message>
            <source>Nobody owns this address.</source>
            <translation>لا أحد يملك هذا العنوان.</translation>
        </message>
        <message>
            <source>Nobody reviews their own work.</source>
            <translation>لا يراجع أحد عمل نفسه.</translation>
        </message>
        <message>
            <source>Nobody's work in this dataset has a royalty weight.</source>
            <translation>لا وزن للعوائد لأي عمل في مجموعة البيانات هذه.</translation>
        </message>
        <message>
            <source>None of its entries names a picture.</source>
            <translation>لا مدخل من مدخلاته يذكر صورة.</translation>
        </message>
        <message>
            <source>None of its files ({0}) is one; choose another.</source>
            <translation>لا ملف من ملفاته ({0}) كذلك؛ اختر غيره.</translation>
        </message>
        <message>
            <source>None of the missing files is in “{0}”.</source>
            <translation>لا شيء من الملفات المفقودة في «{0}».</translation>
        </message>
        <message>
            <source>Not kept: {0} ({1}).</source>
            <translation>لم يُحفظ: {0} ({1}).</translation>
        </message>
        <message>
            <source>Nothing else was changed. {0}</source>
            <translation>لم يتغير شيء آخر. {0}</translation>
        </message>
        <message>
            <source>Nothing has been published for you yet.</source>
            <translation>لم يُنشر لك شيء بعد.</translation>
        </message>
        <message>
            <source>Nothing is lost; it will be tried again.</source>
            <translation>لم يُفقد شيء؛ ستُعاد المحاولة.</translation>
        </message>
        <message>
            <source>Nothing more is applied. Your work and all receipts are kept; show this to whoever runs the station.</source>
            <translation>لن يُطبَّق شيء آخر. عملك وكل الإيصالات محفوظة؛ اعرض هذا على من يدير المحطة.</translation>
        </message>
        <message>
            <source>Nothing needs it any more. Your labels, what you signed, decisions and rewards are kept.</source>
            <translation>لم يعد شيء يحتاج إليه. تبقى وسومك وما وقّعته والقرارات والمكافآت محفوظة.</translation>
        </message>
        <message>
            <source>Nothing waits to be carried.</source>
            <translation>لا شيء ينتظر النقل.</translation>
        </message>
        <message>
            <source>Nothing was answered yet.</source>
            <translation>لم يُجَب عن شيء بعد.</translation>
        </message>
        <message>
            <source>Nothing was applied; local work is untouched.</source>
            <translation>لم يُطبَّق شيء؛ العمل المحلي لم يُمس.</translation>
        </message>
        <message>
            <source>Nothing was changed. Choose another folder.</source>
            <translation>لم يتغير شيء. اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <source>Nothing was changed. Install the newest version to open it.</source>
            <translation>لم يتغير شيء. ثبّت أحدث إصدار لفتحه.</translation>
        </message>
        <message>
            <source>Nothing was changed. It may be damaged or made to exhaust the memory; save it in another format, or split it.</source>
            <translation>لم يتغير شيء. ربما كان تالفًا أو صُنع لاستنفاد الذاكرة؛ احفظه بصيغة أخرى أو قسّمه.</translation>
        </message>
        <message>
            <source>Nothing was claimed.</source>
            <translation>لم يُطالَب بشيء.</translation>
        </message>
        <message>
            <source>Nothing was claimed. Ask the station's manager.</source>
            <translation>لم يُطالَب بشيء. اسأل مدير المحطة.</translation>
        </message>
        <message>
            <source>Nothing was claimed. It is checked again when the next statement arrives.</source>
            <translation>لم يُطالَب بشيء. يُتحقق منه مجددًا عند وصول الكشف التالي.</translation>
        </message>
        <message>
            <source>Nothing was claimed. The station is asked for it again.</source>
            <translation>لم يُطالَب بشيء. يُطلب من المحطة مجددًا.</translation>
        </message>
        <message>
            <source>Nothing was claimed. Your signed statement shows what you are owed; send it to the station's manager.</source>
            <translation>لم يُطالَب بشيء. يبيّن كشفك الموقّع ما تستحقه؛ أرسله إلى مدير المحطة.</translation>
        </message>
        <message>
            <source>Nothing was deleted; the file is {0}. Sealed submissions are still in the spool folder beside it.</source>
            <translation>لم يُحذف شيء؛ الملف هو {0}. الإرسالات المختومة لا تزال في مجلد spool بجانبه.</translation>
        </message>
        <message>
            <source>Nothing was published.</source>
            <translation>لم يُنشر شيء.</translation>
        </message>
        <message>
            <source>Nothing was sent. Ask whoever invited you whether it changed.</source>
            <translation>لم يُرسل شيء. اسأل من دعاك هل تغيّر.</translation>
        </message>
        <message>
            <source>Nothing was sent. Fetch the distribution again.</source>
            <translation>لم يُرسل شيء. اجلب التوزيع من جديد.</translation>
        </message>
        <message>
            <source>Nothing was sent. It will be asked again.</source>
            <translation>لم يُرسل شيء. سيُسأل مجددًا.</translation>
        </message>
        <message>
            <source>Nothing was sent; local work is untouched.</source>
            <translation>لم يُرسل شيء؛ العمل المحلي لم يُمس.</translation>
        </message>
        <message>
            <source>Nothing was sent; try again later.</source>
            <translation>لم يُرسل شيء؛ حاول لاحقًا.</translation>
        </message>
        <message>
            <source>Nothing was signed.</source>
            <translation>لم يُوقَّع شيء.</translation>
        </message>
        <message>
            <source>Nothing was signed. Look at it again, then submit.</source>
            <translation>لم يُوقَّع شيء. انظر فيه مرة أخرى، ثم أرسله.</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>لم يُكتب شيء.</translation>
        </message>
        <message>
            <source>Of {0} base units, {1} left and {2} arrived: it keeps a fee or changes balances by itself. {3}</source>
            <translation>من أصل {0} وحدة أساسية خرجت {1} ووصلت {2}: إنه يقتطع رسمًا أو يغيّر الأرصدة من تلقاء نفسه. {3}</translation>
        </message>
        <message>
            <source>One transaction carries 1 to {0} claims.</source>
            <translation>تحمل المعاملة الواحدة من 1 إلى {0} مطالبة.</translation>
        </message>
        <message>
            <source>Only EIP-1559 transactions are signed.</source>
            <translation>لا تُوقَّع إلا معاملات EIP-1559.</translation>
        </message>
        <message>
            <source>Only exact canonical bytes are exported.</source>
            <translation>لا تُصدَّر إلا البايتات القانونية بعينها.</translation>
        </message>
        <message>
            <source>Only rejected or fixed work can.</source>
            <translation>لا يمكن ذلك إلا لعمل مرفوض أو مصحح.</translation>
        </message>
        <message>
            <source>Only the proof was given: the labels beside it were not looked at.</source>
            <translation>قُدِّم الإثبات وحده: لم تُفحص التسميات المرافقة له.</translation>
        </message>
        <message>
            <source>Only what the station refused for good can be.</source>
            <translation>لا يمكن ذلك إلا لما رفضته المحطة نهائيًا.</translation>
        </message>
        <message>
            <source>Only zstd and identity are understood as content encoding.</source>
            <translation>لا يُفهم من ترميز المحتوى إلا zstd وidentity.</translation>
        </message>
        <message>
            <source>Open it in a spreadsheet program and look.</source>
            <translation>افتحه في برنامج جداول وانظر فيه.</translation>
        </message>
        <message>
            <source>Part of this {0} lies outside the image. Pull it inside.</source>
            <translation>جزء من هذه المنطقة ({0}) خارج الصورة. اسحبه إلى داخلها.</translation>
        </message>
        <message>
            <source>Part {0}; send it again.</source>
            <translation>الجزء {0}؛ أرسله من جديد.</translation>
        </message>
        <message>
            <source>Pass the exam first.</source>
            <translation>اجتز الامتحان أولًا.</translation>
        </message>
        <message>
            <source>Paste the whole text you were sent, or choose its file.</source>
            <translation>الصق النص الذي أُرسل إليك كاملًا، أو اختر ملفه.</translation>
        </message>
        <message>
            <source>Paused: nothing is sent or fetched.</source>
            <translation>متوقف مؤقتًا: لا يُرسل شيء ولا يُجلب.</translation>
        </message>
        <message>
            <source>Plain http is for this computer only; use https.</source>
            <translation>http بلا حماية لهذا الحاسوب فقط؛ استخدم https.</translation>
        </message>
        <message>
            <source>Put every option in order, each once.</source>
            <translation>رتّب كل الخيارات، كلًّا منها مرة واحدة.</translation>
        </message>
        <message>
            <source>Put it back, or leave it out.</source>
            <translation>أعده إلى مكانه، أو اتركه.</translation>
        </message>
        <message>
            <source>Put it in the station's folder {0}.</source>
            <translation>ضعه في مجلد المحطة {0}.</translation>
        </message>
        <message>
            <source>Records of this type are not sent to a station.</source>
            <translation>لا تُرسل سجلات من هذا النوع إلى محطة.</translation>
        </message>
        <message>
            <source>Register it first.</source>
            <translation>سجّلها أولًا.</translation>
        </message>
        <message>
            <source>Rewards are promised to the last unit, so such a token cannot be paid here. Choose another one.</source>
            <translation>تُوعَد المكافآت حتى آخر وحدة، لذا لا يمكن الدفع بمثل هذا الرمز هنا. اختر رمزًا آخر.</translation>
        </message>
        <message>
            <source>Rewards can be claimed after the next distribution.</source>
            <translation>يمكن المطالبة بالمكافآت بعد التوزيع التالي.</translation>
        </message>
        <message>
            <source>Rewards cannot go to this address.</source>
            <translation>لا يمكن أن تذهب المكافآت إلى هذا العنوان.</translation>
        </message>
        <message>
            <source>Roles are {0}.</source>
            <translation>الأدوار هي {0}.</translation>
        </message>
        <message>
            <source>Row {0} is labelled, but the table has {1} rows. Delete this label.</source>
            <translation>الصف {0} موسوم، لكن عدد صفوف الجدول {1}. احذف هذا الوسم.</translation>
        </message>
        <message>
            <source>Save it as UTF-8 with the program that made it, or choose its encoding by hand.</source>
            <translation>احفظه بترميز UTF-8 بالبرنامج الذي أنشأه، أو اختر ترميزه يدويًا.</translation>
        </message>
        <message>
            <source>Save it as UTF-8 with the program that made it.</source>
            <translation>احفظه بترميز UTF-8 بالبرنامج الذي أنشأه.</translation>
        </message>
        <message>
            <source>Save it as plain text (UTF-8) and open that.</source>
            <translation>احفظه نصًا عاديًا (UTF-8) وافتح ذلك.</translation>
        </message>
        <message>
            <source>Say why it is discarded.</source>
            <translation>قل لماذا يُهمل.</translation>
        </message>
        <message>
            <source>Say why the decision is wrong.</source>
            <translation>قل لماذا القرار خاطئ.</translation>
        </message>
        <message>
            <source>Send its parts again.</source>
            <translation>أرسِل أجزاءه مرة أخرى.</translation>
        </message>
        <message>
            <source>Sending your work.</source>
            <translation>جارٍ إرسال عملك.</translation>
        </message>
        <message>
            <source>Show both to the station's manager.</source>
            <translation>اعرض الاثنين على مدير المحطة.</translation>
        </message>
        <message>
            <source>Sign in again.</source>
            <translation>سجّل الدخول من جديد.</translation>
        </message>
        <message>
            <source>Sign in first.</source>
            <translation>سجّل الدخول أولًا.</translation>
        </message>
        <message>
            <source>Sign in to the station again.</source>
            <translation>سجّل الدخول إلى المحطة من جديد.</translation>
        </message>
        <message>
            <source>Something else answers for {0}.</source>
            <translation>يجيب شيء آخر مكان {0}.</translation>
        </message>
        <message>
            <source>Something else answers for {0}. Open a web page and log in; your work is saved on this computer and goes on by itself.</source>
            <translation>يجيب شيء آخر مكان {0}. افتح صفحة ويب وسجّل الدخول؛ عملك محفوظ على هذا الحاسوب ويتابع من تلقاء نفسه.</translation>
        </message>
        <message>
            <source>Split it.</source>
            <translation>قسّمه.</translation>
        </message>
        <message>
            <source>Station {0}, log of {1} entries.</source>
            <translation>المحطة {0}، سجل من {1} مدخل.</translation>
        </message>
        <message>
            <source>Status {0}. Your work is saved; it is tried again.</source>
            <translation>الحالة {0}. عملك محفوظ؛ وتُعاد المحاولة.</translation>
        </message>
        <message>
            <source>Submit some of it, then ask for more.</source>
            <translation>أرسل بعضه، ثم اطلب المزيد.</translation>
        </message>
        <message>
            <source>Such declarations can be made to exhaust the memory or to read other files, so it was not opened.</source>
            <translation>قد تُستخدم مثل هذه التعريفات لاستنفاد الذاكرة أو لقراءة ملفات أخرى، لذا لم يُفتح.</translation>
        </message>
        <message>
            <source>Suggestions came when you had begun this item already.</source>
            <translation>وصلت اقتراحات بعد أن بدأت هذا العنصر.</translation>
        </message>
        <message>
            <source>Suggestions for this item have not arrived yet.</source>
            <translation>لم تصل الاقتراحات لهذا العنصر بعد.</translation>
        </message>
        <message>
            <source>Take it in where you carry work.</source>
            <translation>أدخله في الصفحة التي تنقل فيها العمل.</translation>
        </message>
        <message>
            <source>That income came, and how much, is the word of who paid it; its split was checked.</source>
            <translation>وصول الدخل ومقداره قول من دفعه؛ أما تقسيمه فقد جرى التحقق منه.</translation>
        </message>
        <message>
            <source>That is more than any spreadsheet holds; it is refused. Save the table as CSV or Parquet.</source>
            <translation>هذا أكثر مما يتسع له أي برنامج جداول؛ لذا رُفض. احفظ الجدول بصيغة CSV أو Parquet.</translation>
        </message>
        <message>
            <source>The backup could not be checked.</source>
            <translation>تعذّر التحقق من النسخة الاحتياطية.</translation>
        </message>
        <message>
            <source>The backup could not be made.</source>
            <translation>تعذّر إنشاء النسخة الاحتياطية.</translation>
        </message>
        <message>
            <source>The bundle cannot be read.</source>
            <translation>تعذّرت قراءة الحزمة.</translation>
        </message>
        <message>
            <source>The bundle could not be written.</source>
            <translation>تعذّرت كتابة الحزمة.</translation>
        </message>
        <message>
            <source>The bundle lacks something it speaks of.</source>
            <translation>ينقص الحزمة شيء تتحدث عنه.</translation>
        </message>
        <message>
            <source>The call {0} is not on the list.</source>
            <translation>الاستدعاء {0} ليس في القائمة.</translation>
        </message>
        <message>
            <source>The certificate of {0} is not valid.</source>
            <translation>شهادة {0} غير صالحة.</translation>
        </message>
        <message>
            <source>The chain at {0} cannot be reached.</source>
            <translation>تعذّر الوصول إلى السلسلة في {0}.</translation>
        </message>
        <message>
            <source>The chain at {0} does not answer in time.</source>
            <translation>لا تجيب السلسلة في {0} في الوقت المناسب.</translation>
        </message>
        <message>
            <source>The chain at {0} is busy.</source>
            <translation>السلسلة في {0} مشغولة.</translation>
        </message>
        <message>
            <source>The chain did not pay all of it; what is left can be claimed again.</source>
            <translation>لم تدفع السلسلة كل المبلغ؛ يمكن المطالبة بالباقي مجددًا.</translation>
        </message>
        <message>
            <source>The chain did not take the transaction.</source>
            <translation>لم تقبل السلسلة المعاملة.</translation>
        </message>
        <message>
            <source>The chain does not say what a transaction costs.</source>
            <translation>لا تذكر السلسلة كلفة المعاملة.</translation>
        </message>
        <message>
            <source>The chain gave an answer that is no data.</source>
            <translation>أعطت السلسلة جوابًا ليس بيانات.</translation>
        </message>
        <message>
            <source>The chain gave an answer that is no number.</source>
            <translation>أعطت السلسلة جوابًا ليس عددًا.</translation>
        </message>
        <message>
            <source>The chain gave an incomplete answer.</source>
            <translation>أعطت السلسلة جوابًا ناقصًا.</translation>
        </message>
        <message>
            <source>The chain has not confirmed the transaction yet.</source>
            <translation>لم تؤكد السلسلة المعاملة بعد.</translation>
        </message>
        <message>
            <source>The chain refused.</source>
            <translation>رفضت السلسلة.</translation>
        </message>
        <message>
            <source>The chain shows another distribution.</source>
            <translation>تعرض السلسلة توزيعًا آخر.</translation>
        </message>
        <message>
            <source>The claim trees of the distributions were not folded again.</source>
            <translation>لم تُطوَ أشجار مطالبات التوزيعات من جديد.</translation>
        </message>
        <message>
            <source>The connection to {0} was closed.</source>
            <translation>أُغلق الاتصال مع {0}.</translation>
        </message>
        <message>
            <source>The contract does not hold enough yet.</source>
            <translation>لا يضم العقد ما يكفي بعد.</translation>
        </message>
        <message>
            <source>The contract refused the transaction.</source>
            <translation>رفض العقد المعاملة.</translation>
        </message>
        <message>
            <source>The contract would refuse this.</source>
            <translation>سيرفض العقد هذا.</translation>
        </message>
        <message>
            <source>The damaged key file could not be moved aside.</source>
            <translation>تعذّر نقل ملف المفتاح التالف جانبًا.</translation>
        </message>
        <message>
            <source>The decision is not in this workspace.</source>
            <translation>القرار ليس في مساحة العمل هذه.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>القرص ممتلئ.</translation>
        </message>
        <message>
            <source>The disk reported an error.</source>
            <translation>أبلغ القرص عن خطأ.</translation>
        </message>
        <message>
            <source>The distribution is not active yet.</source>
            <translation>التوزيع غير نشط بعد.</translation>
        </message>
        <message>
            <source>The distribution names another account.</source>
            <translation>يذكر التوزيع حسابًا آخر.</translation>
        </message>
        <message>
            <source>The draft changed meanwhile.</source>
            <translation>تغيّرت المسودة في هذه الأثناء.</translation>
        </message>
        <message>
            <source>The encoding of “{0}” could not be told.</source>
            <translation>تعذّرت معرفة ترميز «{0}».</translation>
        </message>
        <message>
            <source>The endpoint belongs to another chain.</source>
            <translation>نقطة الوصول تعود إلى سلسلة أخرى.</translation>
        </message>
        <message>
            <source>The export cannot be read.</source>
            <translation>تعذّرت قراءة التصدير.</translation>
        </message>
        <message>
            <source>The export could not be written.</source>
            <translation>تعذّرت كتابة التصدير.</translation>
        </message>
        <message>
            <source>The export was not written.</source>
            <translation>لم يُكتب التصدير.</translation>
        </message>
        <message>
            <source>The fee that the chain's address names cannot be right.</source>
            <translation>لا يمكن أن يكون الرسم الذي يذكره عنوان السلسلة صحيحًا.</translation>
        </message>
        <message>
            <source>The file could not be written.</source>
            <translation>تعذّرت كتابة الملف.</translation>
        </message>
        <message>
            <source>The file is fetched again.</source>
            <translation>يُجلب الملف من جديد.</translation>
        </message>
        <message>
            <source>The file is probably damaged. Nothing was changed; get a fresh copy of it, or leave it out.</source>
            <translation>الأرجح أن الملف تالف. لم يتغير شيء؛ أحضر نسخة جديدة منه، أو اتركه.</translation>
        </message>
        <message>
            <source>The file of “{0}” was wiped, as the project asks.</source>
            <translation>مُسح ملف «{0}» كما يطلب المشروع.</translation>
        </message>
        <message>
            <source>The files in “{0}” lie over one another, which looks like a trap.</source>
            <translation>الملفات في «{0}» يقع بعضها فوق بعض، وهذا يشبه فخًا.</translation>
        </message>
        <message>
            <source>The first one stays.</source>
            <translation>يبقى الأول.</translation>
        </message>
        <message>
            <source>The folder cannot be written.</source>
            <translation>تعذّرت الكتابة في المجلد.</translation>
        </message>
        <message>
            <source>The format of “{0}” is not known.</source>
            <translation>صيغة «{0}» غير معروفة.</translation>
        </message>
        <message>
            <source>The key file cannot be read.</source>
            <translation>تعذّرت قراءة ملف المفتاح.</translation>
        </message>
        <message>
            <source>The key file could not be written.</source>
            <translation>تعذّرت كتابة ملف المفتاح.</translation>
        </message>
        <message>
            <source>The key file of this workspace cannot be used, and no new key was made.</source>
            <translation>لا يمكن استخدام ملف مفتاح مساحة العمل هذه، ولم يُنشأ مفتاح جديد.</translation>
        </message>
        <message>
            <source>The key {0} stands in it twice.</source>
            <translation>المفتاح {0} وارد فيه مرتين.</translation>
        </message>
        <message>
            <source>The label {0}: {1}</source>
            <translation>الوسم {0}: {1}</translation>
        </message>
        <message>
            <source>The limit for today is reached.</source>
            <translation>بُلغ حد اليوم.</translation>
        </message>
        <message>
            <source>The limit is {0} MB a file. Split it, or save it in a format that takes less room.</source>
            <translation>الحد {0} MB للملف. قسّمه، أو احفظه بصيغة تأخذ مساحة أقل.</translation>
        </message>
        <message>
            <source>The limit is {0} columns. It is probably not the table it is meant to be; check its delimiter, or raise the limit in the settings.</source>
            <translation>الحد {0} عمودًا. الأرجح أنه ليس الجدول المقصود؛ تحقق من الفاصل فيه، أو ارفع الحد في الإعدادات.</translation>
        </message>
        <message>
            <source>The limit is {0} pixels; it protects against files made to exhaust the memory. If you trust this file, raise the pixel limit in the settings.</source>
            <translation>الحد {0} بكسل؛ وهو يحمي من ملفات صُنعت لاستنفاد الذاكرة. إن كنت تثق بهذا الملف فارفع حد البكسلات في الإعدادات.</translation>
        </message>
        <message>
            <source>The limit must be from 1 to 1000.</source>
            <translation>يجب أن يكون الحد من 1 إلى 1000.</translation>
        </message>
        <message>
            <source>The limit protects against files made to exhaust the memory. If you trust this file, raise the pixel limit in the settings.</source>
            <translation>يحمي الحد من ملفات صُنعت لاستنفاد الذاكرة. إن كنت تثق بهذا الملف فارفع حد البكسلات في الإعدادات.</translation>
        </message>
        <message>
            <source>The lines are for different contracts.</source>
            <translation>السطور لعقود مختلفة.</translation>
        </message>
        <message>
            <source>The log is not that long.</source>
            <translation>السجل ليس بهذا الطول.</translation>
        </message>
        <message>
            <source>The newest one is fetched; try again shortly.</source>
            <translation>يُجلب الأحدث؛ حاول مجددًا بعد قليل.</translation>
        </message>
        <message>
            <source>The option {0} stands twice.</source>
            <translation>الخيار {0} وارد مرتين.</translation>
        </message>
        <message>
            <source>The outline of this {0} crosses or touches itself near x {1}, y {2}. Move a point there, or others may read its area differently.</source>
            <translation>محيط هذه المنطقة ({0}) يقطع نفسه أو يمسها قرب x {1} وy {2}. حرّك نقطة هناك، وإلا فقد تُقرأ مساحتها قراءة مختلفة.</translation>
        </message>
        <message>
            <source>The part for validation is a percentage from 0 to 99.</source>
            <translation>جزء التحقق نسبة مئوية من 0 إلى 99.</translation>
        </message>
        <message>
            <source>The parts do not add up to the size that was named.</source>
            <translation>مجموع الأجزاء ليس الحجم المذكور.</translation>
        </message>
        <message>
            <source>The payload is not in canonical form (RFC 8785).</source>
            <translation>المحتوى ليس بالشكل القانوني (RFC 8785).</translation>
        </message>
        <message>
            <source>The payload is not the one that was signed.</source>
            <translation>المحتوى ليس هو الموقّع.</translation>
        </message>
        <message>
            <source>The payload is not what {0} names.</source>
            <translation>المحتوى ليس ما يذكره {0}.</translation>
        </message>
        <message>
            <source>The prepared squares of this picture cannot be read.</source>
            <translation>تعذّرت قراءة المربعات المُعدّة لهذه الصورة.</translation>
        </message>
        <message>
            <source>The project manifest is not well formed.</source>
            <translation>بيان المشروع غير سليم البنية.</translation>
        </message>
        <message>
            <source>The project's money is spoken for.</source>
            <translation>مال المشروع محجوز كله.</translation>
        </message>
        <message>
            <source>The proof does not fit the published distribution.</source>
            <translation>لا يطابق الإثبات التوزيع المنشور.</translation>
        </message>
        <message>
            <source>The proof of this reward is damaged.</source>
            <translation>إثبات هذه المكافأة تالف.</translation>
        </message>
        <message>
            <source>The published amount is lower than what you earned.</source>
            <translation>المبلغ المنشور أقل مما كسبت.</translation>
        </message>
        <message>
            <source>The published amount is not the sum of your own rewards.</source>
            <translation>المبلغ المنشور ليس مجموع مكافآتك.</translation>
        </message>
        <message>
            <source>The question {0} has no options.</source>
            <translation>ليس للسؤال {0} خيارات.</translation>
        </message>
        <message>
            <source>The question {0} is not one of the project's.</source>
            <translation>السؤال {0} ليس من أسئلة المشروع.</translation>
        </message>
        <message>
            <source>The receipt is for another record.</source>
            <translation>الإيصال لسجل آخر.</translation>
        </message>
        <message>
            <source>The receipt names another log entry.</source>
            <translation>يذكر الإيصال مدخلًا آخر من سجل المحطة.</translation>
        </message>
        <message>
            <source>The record is not in canonical form (RFC 8785).</source>
            <translation>السجل ليس بالشكل القانوني (RFC 8785).</translation>
        </message>
        <message>
            <source>The record is not signed by this person's key.</source>
            <translation>السجل غير موقّع بمفتاح هذا الشخص.</translation>
        </message>
        <message>
            <source>The record is not the one its address names.</source>
            <translation>السجل ليس الذي يذكره عنوانه.</translation>
        </message>
        <message>
            <source>The record is too large.</source>
            <translation>السجل كبير جدًا.</translation>
        </message>
        <message>
            <source>The record names another person than the one who is signed in.</source>
            <translation>يذكر السجل شخصًا غير الذي سجّل الدخول.</translation>
        </message>
        <message>
            <source>The record stays in the outbox.</source>
            <translation>يبقى السجل في الصادر.</translation>
        </message>
        <message>
            <source>The request came too slowly.</source>
            <translation>وصل الطلب ببطء شديد.</translation>
        </message>
        <message>
            <source>The request did not arrive as it was sent.</source>
            <translation>لم يصل الطلب كما أُرسل.</translation>
        </message>
        <message>
            <source>The request is too large.</source>
            <translation>الطلب كبير جدًا.</translation>
        </message>
        <message>
            <source>The request's zstd encoding is damaged.</source>
            <translation>ترميز zstd للطلب تالف.</translation>
        </message>
        <message>
            <source>The review is not about a subject of its lease.</source>
            <translation>المراجعة ليست عن موضوع من تكليفها.</translation>
        </message>
        <message>
            <source>The review names a reason the project does not have.</source>
            <translation>تذكر المراجعة سببًا ليس في المشروع.</translation>
        </message>
        <message>
            <source>The review's content gives another verdict than its signature.</source>
            <translation>يعطي محتوى المراجعة حكمًا غير الذي في توقيعها.</translation>
        </message>
        <message>
            <source>The settings could not be saved.</source>
            <translation>تعذّر حفظ الإعدادات.</translation>
        </message>
        <message>
            <source>The signature is not valid.</source>
            <translation>التوقيع غير صالح.</translation>
        </message>
        <message>
            <source>The statement does not fit its pages.</source>
            <translation>الكشف لا يطابق صفحاته.</translation>
        </message>
        <message>
            <source>The station did not confirm it.</source>
            <translation>لم تؤكده المحطة.</translation>
        </message>
        <message>
            <source>The station does not say what it holds.</source>
            <translation>لا تذكر المحطة ما لديها.</translation>
        </message>
        <message>
            <source>The station had forgotten the lease.</source>
            <translation>كانت المحطة قد نسيت التكليف.</translation>
        </message>
        <message>
            <source>The station holds too many large parts of yours that no delivered work needs.</source>
            <translation>تحتفظ المحطة بأجزاء كبيرة منك أكثر مما يُسمح به ولا يحتاج إليها أي عمل مُسلَّم.</translation>
        </message>
        <message>
            <source>The station named other suggestions than it signed.</source>
            <translation>ذكرت المحطة اقتراحات غير التي وقّعتها.</translation>
        </message>
        <message>
            <source>The station needs a newer Caravan.</source>
            <translation>تحتاج المحطة إلى إصدار أحدث من Caravan.</translation>
        </message>
        <message>
            <source>The station refused a delivery.</source>
            <translation>رفضت المحطة تسليمًا.</translation>
        </message>
        <message>
            <source>The station sent an assignment without its items.</source>
            <translation>أرسلت المحطة مهمة بلا عناصرها.</translation>
        </message>
        <message>
            <source>The station sent another distribution.</source>
            <translation>أرسلت المحطة توزيعًا آخر.</translation>
        </message>
        <message>
            <source>The station sent somebody else's statement.</source>
            <translation>أرسلت المحطة كشف شخص آخر.</translation>
        </message>
        <message>
            <source>The station sent somebody else's work.</source>
            <translation>أرسلت المحطة عمل شخص آخر.</translation>
        </message>
        <message>
            <source>The station took this distribution back.</source>
            <translation>تراجعت المحطة عن هذا التوزيع.</translation>
        </message>
        <message>
            <source>The station wants a part of your work again.</source>
            <translation>تطلب المحطة جزءًا من عملك مرة أخرى.</translation>
        </message>
        <message>
            <source>The station was restored.</source>
            <translation>استُعيدت المحطة.</translation>
        </message>
        <message>
            <source>The station was restored: begin anew.</source>
            <translation>استُعيدت المحطة: ابدأ من جديد.</translation>
        </message>
        <message>
            <source>The station's guardian stopped them; your rewards stay yours.</source>
            <translation>أوقفها حارس المحطة؛ تبقى مكافآتك لك.</translation>
        </message>
        <message>
            <source>The submission is decided: this vote was counted.</source>
            <translation>تقرر الإرسال: احتُسب هذا الصوت.</translation>
        </message>
        <message>
            <source>The submission is not about an item of its lease.</source>
            <translation>الإرسال ليس عن عنصر من تكليفه.</translation>
        </message>
        <message>
            <source>The suggestions of this item cannot be used.</source>
            <translation>لا يمكن استعمال اقتراحات هذا العنصر.</translation>
        </message>
        <message>
            <source>The type {0} is not ours.</source>
            <translation>النوع {0} ليس من أنواعنا.</translation>
        </message>
        <message>
            <source>The workspace cannot be written.</source>
            <translation>تعذّرت الكتابة في مساحة العمل.</translation>
        </message>
        <message>
            <source>The workspace could not be read or written.</source>
            <translation>تعذّرت القراءة من مساحة العمل أو الكتابة فيها.</translation>
        </message>
        <message>
            <source>The workspace database cannot be read.</source>
            <translation>تعذّرت قراءة قاعدة بيانات مساحة العمل.</translation>
        </message>
        <message>
            <source>The workspace database is damaged and there is no backup.</source>
            <translation>قاعدة بيانات مساحة العمل تالفة ولا توجد نسخة احتياطية.</translation>
        </message>
        <message>
            <source>The workspace database was damaged. The backup of {0} minutes before its last change was restored, together with all sealed submissions. The damaged file is kept in {1}.</source>
            <translation>كانت قاعدة بيانات مساحة العمل تالفة. استُعيدت النسخة الاحتياطية من {0} دقيقة قبل آخر تغيير فيها، مع كل الإرسالات المختومة. الملف التالف محفوظ في {1}.</translation>
        </message>
        <message>
            <source>The workspace database was gone. The backup of {0} was restored, together with all sealed submissions.</source>
            <translation>كانت قاعدة بيانات مساحة العمل مفقودة. استُعيدت النسخة الاحتياطية من {0}، مع كل الإرسالات المختومة.</translation>
        </message>
        <message>
            <source>The workspace is closed.</source>
            <translation>مساحة العمل مغلقة.</translation>
        </message>
        <message>
            <source>The workspace is in use by another program.</source>
            <translation>مساحة العمل مستعملة في برنامج آخر.</translation>
        </message>
        <message>
            <source>The workspace itself was not touched. The disk says: {0}.</source>
            <translation>لم تُمس مساحة العمل نفسها. يقول القرص: {0}.</translation>
        </message>
        <message>
            <source>The workspace itself was not touched; a new backup is tried at the next start.</source>
            <translation>لم تُمس مساحة العمل نفسها؛ تُحاوَل نسخة احتياطية جديدة عند البدء التالي.</translation>
        </message>
        <message>
            <source>The {0} is not well formed.</source>
            <translation>بنية {0} غير سليمة.</translation>
        </message>
        <message>
            <source>The {0} is out of range.</source>
            <translation>قيمة {0} خارج النطاق.</translation>
        </message>
        <message>
            <source>The {0} record does not fit its payload.</source>
            <translation>سجل {0} لا يطابق محتواه.</translation>
        </message>
        <message>
            <source>The {0} record has a payload.</source>
            <translation>لسجل {0} محتوى.</translation>
        </message>
        <message>
            <source>The {0} record has no payload.</source>
            <translation>ليس لسجل {0} محتوى.</translation>
        </message>
        <message>
            <source>The {0} record is not signed by the station.</source>
            <translation>سجل {0} غير موقّع من المحطة.</translation>
        </message>
        <message>
            <source>The {0} record is not well formed.</source>
            <translation>سجل {0} غير سليم البنية.</translation>
        </message>
        <message>
            <source>The {0} record is signed by somebody else.</source>
            <translation>سجل {0} موقّع من شخص آخر.</translation>
        </message>
        <message>
            <source>The {0} record names one: {1}.</source>
            <translation>يذكر سجل {0} واحدًا: {1}.</translation>
        </message>
        <message>
            <source>The {0} {1} stands in it twice.</source>
            <translation>{0} {1} وارد فيه مرتين.</translation>
        </message>
        <message>
            <source>There is an answer to “{0}”, a question this project does not have. It will not count.</source>
            <translation>توجد إجابة عن «{0}»، وهو سؤال ليس في هذا المشروع. لن تُحتسب.</translation>
        </message>
        <message>
            <source>There is no column “{0}” in “{1}”.</source>
            <translation>لا يوجد عمود «{0}» في «{1}».</translation>
        </message>
        <message>
            <source>There is no column “{0}”.</source>
            <translation>لا يوجد عمود «{0}».</translation>
        </message>
        <message>
            <source>There is no such assignment.</source>
            <translation>لا توجد مهمة كهذه.</translation>
        </message>
        <message>
            <source>There is no such attempt.</source>
            <translation>لا توجد محاولة كهذه.</translation>
        </message>
        <message>
            <source>There is no such claim.</source>
            <translation>لا توجد مطالبة كهذه.</translation>
        </message>
        <message>
            <source>There is no such distribution.</source>
            <translation>لا يوجد توزيع كهذا.</translation>
        </message>
        <message>
            <source>There is no such file for you.</source>
            <translation>لا يوجد ملف كهذا لك.</translation>
        </message>
        <message>
            <source>There is no such log entry.</source>
            <translation>لا يوجد مدخل كهذا في السجل.</translation>
        </message>
        <message>
            <source>There is no such project version.</source>
            <translation>لا يوجد إصدار كهذا للمشروع.</translation>
        </message>
        <message>
            <source>There is no such project.</source>
            <translation>لا يوجد مشروع كهذا.</translation>
        </message>
        <message>
            <source>There is no such proof.</source>
            <translation>لا يوجد إثبات كهذا.</translation>
        </message>
        <message>
            <source>There is no such source.</source>
            <translation>لا يوجد مصدر كهذا.</translation>
        </message>
        <message>
            <source>There is no such version.</source>
            <translation>لا توجد نسخة كهذه.</translation>
        </message>
        <message>
            <source>There is not enough coin to pay the fee.</source>
            <translation>لا توجد عملة كافية لدفع الرسم.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk to prepare “{0}”.</source>
            <translation>لا مساحة كافية على القرص لإعداد «{0}».</translation>
        </message>
        <message>
            <source>There is nothing for you in this distribution.</source>
            <translation>لا شيء لك في هذا التوزيع.</translation>
        </message>
        <message>
            <source>There is nothing to dispute.</source>
            <translation>لا شيء للاعتراض عليه.</translation>
        </message>
        <message>
            <source>There is nothing to distribute.</source>
            <translation>لا شيء للتوزيع.</translation>
        </message>
        <message>
            <source>There is nothing to do for you in this project now.</source>
            <translation>لا عمل لك في هذا المشروع الآن.</translation>
        </message>
        <message>
            <source>There is nothing to send.</source>
            <translation>لا شيء للإرسال.</translation>
        </message>
        <message>
            <source>There is too much for one bundle.</source>
            <translation>هذا أكثر مما تتسع له حزمة واحدة.</translation>
        </message>
        <message>
            <source>These are too many suggestions for one item.</source>
            <translation>هذه اقتراحات أكثر مما يحتمله عنصر واحد.</translation>
        </message>
        <message>
            <source>These bytes are not here.</source>
            <translation>هذه البايتات ليست هنا.</translation>
        </message>
        <message>
            <source>These suggestions are too large for one item.</source>
            <translation>هذه الاقتراحات أكبر مما يحتمله عنصر واحد.</translation>
        </message>
        <message>
            <source>They are made again when it is opened the next time. Nothing of yours was changed ({0}).</source>
            <translation>تُنشأ مجددًا عند فتحها في المرة القادمة. لم يتغير شيء مما لك ({0}).</translation>
        </message>
        <message>
            <source>They come when the station can be reached.</source>
            <translation>ستصل حين يمكن بلوغ المحطة.</translation>
        </message>
        <message>
            <source>They do not say the same about {0} ({1}). Nothing was claimed and nothing is lost; try again later.</source>
            <translation>لا يقولان الشيء نفسه عن {0} ({1}). لم يُطالَب بشيء ولم يُفقد شيء؛ حاول لاحقًا.</translation>
        </message>
        <message>
            <source>They hold more lines than it names, or fewer.</source>
            <translation>تحتوي على أسطر أكثر مما يذكره أو أقل.</translation>
        </message>
        <message>
            <source>They were left out.</source>
            <translation>لذلك تُركت.</translation>
        </message>
        <message>
            <source>They were made for another item. Label it without them.</source>
            <translation>أُعدّت لعنصر آخر. سِم هذا من دونها.</translation>
        </message>
        <message>
            <source>This account is blocked.</source>
            <translation>هذا الحساب محظور.</translation>
        </message>
        <message>
            <source>This address already receives somebody else's rewards.</source>
            <translation>هذا العنوان يتلقى مكافآت شخص آخر بالفعل.</translation>
        </message>
        <message>
            <source>This address has a typing error.</source>
            <translation>في هذا العنوان خطأ كتابة.</translation>
        </message>
        <message>
            <source>This address is not protected.</source>
            <translation>هذا العنوان غير محمي.</translation>
        </message>
        <message>
            <source>This assignment is not under way.</source>
            <translation>هذه المهمة ليست جارية.</translation>
        </message>
        <message>
            <source>This bundle cannot be used.</source>
            <translation>لا يمكن استخدام هذه الحزمة.</translation>
        </message>
        <message>
            <source>This bundle is no invitation.</source>
            <translation>هذه الحزمة ليست دعوة.</translation>
        </message>
        <message>
            <source>This bundle is not for you.</source>
            <translation>هذه الحزمة ليست لك.</translation>
        </message>
        <message>
            <source>This bundle is of another station.</source>
            <translation>هذه الحزمة من محطة أخرى.</translation>
        </message>
        <message>
            <source>This cannot be disputed.</source>
            <translation>لا يمكن الاعتراض على هذا.</translation>
        </message>
        <message>
            <source>This cell has the same label twice. Delete one of them.</source>
            <translation>لهذه الخلية الوسم نفسه مرتين. احذف أحدهما.</translation>
        </message>
        <message>
            <source>This decision cannot be disputed.</source>
            <translation>لا يمكن الاعتراض على هذا القرار.</translation>
        </message>
        <message>
            <source>This distribution is not in force.</source>
            <translation>هذا التوزيع غير نافذ.</translation>
        </message>
        <message>
            <source>This exam was handed in before.</source>
            <translation>سُلِّم هذا الامتحان من قبل.</translation>
        </message>
        <message>
            <source>This export does not verify.</source>
            <translation>لم ينجح التحقق من هذا التصدير.</translation>
        </message>
        <message>
            <source>This export is not finished.</source>
            <translation>هذا التصدير غير مكتمل.</translation>
        </message>
        <message>
            <source>This export is not here any more.</source>
            <translation>لم يعد هذا التصدير هنا.</translation>
        </message>
        <message>
            <source>This export verifies: {0}.</source>
            <translation>نجح التحقق من هذا التصدير: {0}.</translation>
        </message>
        <message>
            <source>This file is not an invitation.</source>
            <translation>هذا الملف ليس دعوة.</translation>
        </message>
        <message>
            <source>This filter cannot be used.</source>
            <translation>لا يمكن استخدام هذا المرشح.</translation>
        </message>
        <message>
            <source>This format can only be read.</source>
            <translation>هذه الصيغة للقراءة فقط.</translation>
        </message>
        <message>
            <source>This format can only be written.</source>
            <translation>هذه الصيغة للكتابة فقط.</translation>
        </message>
        <message>
            <source>This invitation cannot be used.</source>
            <translation>لا يمكن استخدام هذه الدعوة.</translation>
        </message>
        <message>
            <source>This invitation is not whole.</source>
            <translation>هذه الدعوة غير كاملة.</translation>
        </message>
        <message>
            <source>This is another chain.</source>
            <translation>هذه سلسلة أخرى.</translation>
        </message>
        <message>
            <source>This is not a chain id.</source>
            <translation>هذا ليس معرِّف سلسلة.</translation>
        </message>
        <message>
            <source>This is not a document we accept.</source>
            <translation>هذا ليس مستندًا نقبله.</translation>
        </message>
        <message>
            <source>This is not a hash or id.</source>
            <translation>هذه ليست تجزئة ولا معرِّفًا.</translation>
        </message>
        <message>
            <source>This is not a lease.</source>
            <translation>هذا ليس تكليفًا.</translation>
        </message>
        <message>
            <source>This is not a log entry.</source>
            <translation>هذا ليس مدخلًا في السجل.</translation>
        </message>
        <message>
            <source>This is not a receipt.</source>
            <translation>هذا ليس إيصالًا.</translation>
        </message>
        <message>
            <source>This is not a sign-in.</source>
            <translation>هذا ليس تسجيل دخول.</translation>
        </message>
        <message>
            <source>This is not a signed record.</source>
            <translation>هذا ليس سجلًا موقّعًا.</translation>
        </message>
        <message>
            <source>This is not a station id.</source>
            <translation>هذا ليس معرِّف محطة.</translation>
        </message>
        <message>
            <source>This is not a station's address.</source>
            <translation>هذا ليس عنوان محطة.</translation>
        </message>
        <message>
            <source>This is not a token's contract.</source>
            <translation>هذا ليس عقد رمز.</translation>
        </message>
        <message>
            <source>This is not an address.</source>
            <translation>هذا ليس عنوانًا.</translation>
        </message>
        <message>
            <source>This is not an export with proof.</source>
            <translation>هذا ليس تصديرًا مع إثبات.</translation>
        </message>
        <message>
            <source>This is not an export.</source>
            <translation>هذا ليس تصديرًا.</translation>
        </message>
        <message>
            <source>This is not an invitation.</source>
            <translation>هذه ليست دعوة.</translation>
        </message>
        <message>
            <source>This is not something Caravan signs.</source>
            <translation>هذا ليس شيئًا يوقّعه Caravan.</translation>
        </message>
        <message>
            <source>This is not the address of a chain.</source>
            <translation>هذا ليس عنوان سلسلة.</translation>
        </message>
        <message>
            <source>This item came from a station, which decides what its items are.</source>
            <translation>جاء هذا العنصر من محطة، وهي التي تقرر عناصرها.</translation>
        </message>
        <message>
            <source>This item is not finished yet.</source>
            <translation>هذا العنصر لم يكتمل بعد.</translation>
        </message>
        <message>
            <source>This item is not in the workspace.</source>
            <translation>هذا العنصر ليس في مساحة العمل.</translation>
        </message>
        <message>
            <source>This item was submitted before.</source>
            <translation>أُرسل هذا العنصر من قبل.</translation>
        </message>
        <message>
            <source>This key file cannot be used.</source>
            <translation>لا يمكن استخدام ملف المفتاح هذا.</translation>
        </message>
        <message>
            <source>This key file holds another key.</source>
            <translation>في ملف المفتاح هذا مفتاح آخر.</translation>
        </message>
        <message>
            <source>This key is not known here.</source>
            <translation>هذا المفتاح غير معروف هنا.</translation>
        </message>
        <message>
            <source>This kind of record is not known.</source>
            <translation>هذا النوع من السجلات غير معروف.</translation>
        </message>
        <message>
            <source>This lease was given to somebody else, or in another role.</source>
            <translation>أُعطي هذا التكليف لشخص آخر، أو لدور آخر.</translation>
        </message>
        <message>
            <source>This lease was given to somebody else.</source>
            <translation>أُعطي هذا التكليف لشخص آخر.</translation>
        </message>
        <message>
            <source>This line has no length. Reshape or delete it.</source>
            <translation>ليس لهذا الخط طول. عدّل شكله أو احذفه.</translation>
        </message>
        <message>
            <source>This line is not part of the distribution.</source>
            <translation>هذا السطر ليس من التوزيع.</translation>
        </message>
        <message>
            <source>This network seems to ask you to log in first.</source>
            <translation>يبدو أن هذه الشبكة تطلب منك تسجيل الدخول أولًا.</translation>
        </message>
        <message>
            <source>This one changed nothing: {0}.</source>
            <translation>هذه لم تغيّر شيئًا: {0}.</translation>
        </message>
        <message>
            <source>This place in the feed is of another epoch.</source>
            <translation>هذا الموضع في التغذية من حقبة أخرى.</translation>
        </message>
        <message>
            <source>This project belongs to a station.</source>
            <translation>هذا المشروع يعود إلى محطة.</translation>
        </message>
        <message>
            <source>This project gives out no work now.</source>
            <translation>لا يوزع هذا المشروع عملًا الآن.</translation>
        </message>
        <message>
            <source>This project has no exam.</source>
            <translation>ليس لهذا المشروع امتحان.</translation>
        </message>
        <message>
            <source>This project is not in the workspace.</source>
            <translation>هذا المشروع ليس في مساحة العمل.</translation>
        </message>
        <message>
            <source>This project takes nobody now.</source>
            <translation>لا يقبل هذا المشروع أحدًا الآن.</translation>
        </message>
        <message>
            <source>This record cannot be discarded.</source>
            <translation>لا يمكن إهمال هذا السجل.</translation>
        </message>
        <message>
            <source>This record carries another kind of content than its type.</source>
            <translation>يحمل هذا السجل نوع محتوى غير ما يدل عليه نوعه.</translation>
        </message>
        <message>
            <source>This role is not known.</source>
            <translation>هذا الدور غير معروف.</translation>
        </message>
        <message>
            <source>This sign-in is for another station or address.</source>
            <translation>تسجيل الدخول هذا لمحطة أخرى أو عنوان آخر.</translation>
        </message>
        <message>
            <source>This sign-in was used or is too old.</source>
            <translation>تسجيل الدخول هذا مستعمل أو قديم جدًا.</translation>
        </message>
        <message>
            <source>This skeleton has no keypoint that is labelled. Place one or delete it.</source>
            <translation>ليس في هذا الهيكل نقطة مفتاحية موسومة. ضع واحدة أو احذفه.</translation>
        </message>
        <message>
            <source>This skeleton has {0} keypoints, its label {1}. Delete it and draw it again.</source>
            <translation>نقاط هذا الهيكل المفتاحية {0} ونقاط وسمه {1}. احذفه وارسمه من جديد.</translation>
        </message>
        <message>
            <source>This span ends at character {0}, but the text has {1}. Delete it and mark it anew.</source>
            <translation>ينتهي هذا المقطع عند الحرف {0}، لكن طول النص {1}. احذفه وحدده من جديد.</translation>
        </message>
        <message>
            <source>This span marks the same words with the same label as another one. Delete one of them.</source>
            <translation>يحدد هذا المقطع الكلمات نفسها بالوسم نفسه كمقطع آخر. احذف أحدهما.</translation>
        </message>
        <message>
            <source>This station cannot be trusted.</source>
            <translation>لا يمكن الوثوق بهذه المحطة.</translation>
        </message>
        <message>
            <source>This station did not sign this lease.</source>
            <translation>لم توقّع هذه المحطة هذا التكليف.</translation>
        </message>
        <message>
            <source>This station gave no such lease.</source>
            <translation>لم تعطِ هذه المحطة تكليفًا كهذا.</translation>
        </message>
        <message>
            <source>This station has forgotten the items of this lease.</source>
            <translation>نسيت هذه المحطة عناصر هذا التكليف.</translation>
        </message>
        <message>
            <source>This station has forgotten the project.</source>
            <translation>نسيت هذه المحطة المشروع.</translation>
        </message>
        <message>
            <source>This station has forgotten this version of the project.</source>
            <translation>نسيت هذه المحطة هذا الإصدار من المشروع.</translation>
        </message>
        <message>
            <source>This station pays by payroll.</source>
            <translation>تدفع هذه المحطة عبر كشف الرواتب.</translation>
        </message>
        <message>
            <source>This station speaks another version.</source>
            <translation>تتحدث هذه المحطة إصدارًا آخر.</translation>
        </message>
        <message>
            <source>This station's log is not the one it showed before.</source>
            <translation>سجل هذه المحطة ليس الذي عرضته من قبل.</translation>
        </message>
        <message>
            <source>This transaction is not one Caravan signs.</source>
            <translation>هذه المعاملة ليست مما يوقّعه Caravan.</translation>
        </message>
        <message>
            <source>This work does not fit the project.</source>
            <translation>لا يناسب هذا العمل المشروع.</translation>
        </message>
        <message>
            <source>This work has a form that is not known.</source>
            <translation>لهذا العمل شكل غير معروف.</translation>
        </message>
        <message>
            <source>This work has a kind of region that is not known.</source>
            <translation>في هذا العمل نوع مناطق غير معروف.</translation>
        </message>
        <message>
            <source>This work has regions but does not say the size of its item.</source>
            <translation>في هذا العمل مناطق لكنه لا يذكر حجم عنصره.</translation>
        </message>
        <message>
            <source>This work is not on this computer yet.</source>
            <translation>هذا العمل ليس على هذا الحاسوب بعد.</translation>
        </message>
        <message>
            <source>This work is not well formed.</source>
            <translation>هذا العمل غير سليم البنية.</translation>
        </message>
        <message>
            <source>This work is of an item of another size.</source>
            <translation>هذا العمل لعنصر بحجم آخر.</translation>
        </message>
        <message>
            <source>This work is of another modality than its item.</source>
            <translation>هذا العمل من نمط غير نمط عنصره.</translation>
        </message>
        <message>
            <source>This work is too large to be sent.</source>
            <translation>هذا العمل أكبر من أن يُرسل.</translation>
        </message>
        <message>
            <source>This work is too large.</source>
            <translation>هذا العمل أكبر من المسموح.</translation>
        </message>
        <message>
            <source>This workspace has a key already.</source>
            <translation>لمساحة العمل هذه مفتاح بالفعل.</translation>
        </message>
        <message>
            <source>This workspace has no key.</source>
            <translation>ليس لمساحة العمل هذه مفتاح.</translation>
        </message>
        <message>
            <source>This workspace is already open.</source>
            <translation>مساحة العمل هذه مفتوحة بالفعل.</translation>
        </message>
        <message>
            <source>This workspace was made by a newer Caravan.</source>
            <translation>أُنشئت مساحة العمل هذه بإصدار أحدث من Caravan.</translation>
        </message>
        <message>
            <source>This {0} covers nothing. Reshape or delete it.</source>
            <translation>هذه المنطقة ({0}) لا تغطي شيئًا. عدّل شكلها أو احذفها.</translation>
        </message>
        <message>
            <source>This {0} covers only {1} pixels. Was it drawn by accident?</source>
            <translation>هذه المنطقة ({0}) لا تغطي سوى {1} بكسل. هل رُسمت سهوًا؟</translation>
        </message>
        <message>
            <source>This {0} covers the same as another one ({1}). Delete one of them.</source>
            <translation>هذه المنطقة ({0}) تغطي ما تغطيه أخرى ({1}). احذف إحداهما.</translation>
        </message>
        <message>
            <source>This {0} has no label. Choose one.</source>
            <translation>ليس لهذه المنطقة ({0}) وسم. اختر وسمًا.</translation>
        </message>
        <message>
            <source>This {0} has the label “{1}”, which the project does not have. Choose another label.</source>
            <translation>لهذه المنطقة ({0}) الوسم «{1}» وهو ليس في المشروع. اختر وسمًا آخر.</translation>
        </message>
        <message>
            <source>This {0} is a sliver, {1} pixels wide. Is it left over from another one?</source>
            <translation>هذه المنطقة ({0}) شريحة رفيعة عرضها {1} بكسل. هل هي بقية من منطقة أخرى؟</translation>
        </message>
        <message>
            <source>This {0} lies outside the image. Move it inside or delete it.</source>
            <translation>هذه المنطقة ({0}) خارج الصورة. انقلها إلى داخلها أو احذفها.</translation>
        </message>
        <message>
            <source>Too few answers: at least two people must have answered the same item.</source>
            <translation>الإجابات قليلة جدًا: يجب أن يجيب شخصان على الأقل عن العنصر نفسه.</translation>
        </message>
        <message>
            <source>Too many people sign in at once.</source>
            <translation>يسجّل الدخول كثيرون في وقت واحد.</translation>
        </message>
        <message>
            <source>Too many requests at once.</source>
            <translation>طلبات كثيرة في وقت واحد.</translation>
        </message>
        <message>
            <source>Too many unfinished uploads.</source>
            <translation>رفعات كثيرة غير مكتملة.</translation>
        </message>
        <message>
            <source>Too much arrives at once.</source>
            <translation>يصل الكثير في وقت واحد.</translation>
        </message>
        <message>
            <source>Try again shortly.</source>
            <translation>حاول مجددًا بعد قليل.</translation>
        </message>
        <message>
            <source>Try again when it is done.</source>
            <translation>حاول مجددًا حين ينتهي.</translation>
        </message>
        <message>
            <source>Two lines of the distribution are the same.</source>
            <translation>سطران من التوزيع متطابقان.</translation>
        </message>
        <message>
            <source>Two of its keys are equal.</source>
            <translation>مفتاحان من مفاتيحه متساويان.</translation>
        </message>
        <message>
            <source>Two sources about the chain disagree.</source>
            <translation>مصدران عن السلسلة مختلفان.</translation>
        </message>
        <message>
            <source>UTF-16 offset {0} is not between two characters</source>
            <translation>موضع UTF-16 {0} لا يقع بين حرفين</translation>
        </message>
        <message>
            <source>UTF-8 offset {0} is not between two characters</source>
            <translation>موضع UTF-8 {0} لا يقع بين حرفين</translation>
        </message>
        <message>
            <source>Unlock it first.</source>
            <translation>افتحه أولًا.</translation>
        </message>
        <message>
            <source>Unlock it first; your work is saved.</source>
            <translation>افتحه أولًا؛ عملك محفوظ.</translation>
        </message>
        <message>
            <source>Unlock it to sign in to the station; your work is saved.</source>
            <translation>افتحه لتسجيل الدخول إلى المحطة؛ عملك محفوظ.</translation>
        </message>
        <message>
            <source>Unlock it: asking for work is signed.</source>
            <translation>افتحه: طلب العمل يُوقَّع.</translation>
        </message>
        <message>
            <source>Unpack it with a program you trust, and choose the folder.</source>
            <translation>فُك ضغطه ببرنامج تثق به، واختر المجلد.</translation>
        </message>
        <message>
            <source>Update Caravan.</source>
            <translation>حدّث Caravan.</translation>
        </message>
        <message>
            <source>Update the program; the file itself is not changed.</source>
            <translation>حدّث البرنامج؛ الملف نفسه لا يتغير.</translation>
        </message>
        <message>
            <source>Use https://; http:// is for this computer only.</source>
            <translation>استخدم https://؛ أما http:// فلهذا الحاسوب فقط.</translation>
        </message>
        <message>
            <source>What is sent to it is lost. Enter your own.</source>
            <translation>ما يُرسل إليه يضيع. أدخل عنوانك أنت.</translation>
        </message>
        <message>
            <source>What stood there before is untouched. Choose another place, or make room.</source>
            <translation>ما كان هناك من قبل لم يُمس. اختر مكانًا آخر، أو أفسح مساحة.</translation>
        </message>
        <message>
            <source>What the station sent is not sound ({0}). Label it without them.</source>
            <translation>ما أرسلته المحطة غير سليم ({0}). سِمه من دونها.</translation>
        </message>
        <message>
            <source>What this replaces is already under review or decided.</source>
            <translation>ما يحل هذا محله قيد المراجعة أو تقرر بالفعل.</translation>
        </message>
        <message>
            <source>What this replaces was already replaced by something else.</source>
            <translation>ما يحل هذا محله حلّ شيء آخر محله بالفعل.</translation>
        </message>
        <message>
            <source>What was graded stays as it is.</source>
            <translation>ما صُحّح في الامتحان يبقى كما هو.</translation>
        </message>
        <message>
            <source>What was signed stays as it is.</source>
            <translation>ما وُقّع يبقى كما هو.</translation>
        </message>
        <message>
            <source>What you submit while you are offline appears here.</source>
            <translation>ما ترسله وأنت دون اتصال يظهر هنا.</translation>
        </message>
        <message>
            <source>Work can be replaced {0} times at most.</source>
            <translation>يمكن استبدال العمل {0} مرات على الأكثر.</translation>
        </message>
        <message>
            <source>Work to review is not part of the signed assignment.</source>
            <translation>عمل للمراجعة ليس من المهمة الموقّعة.</translation>
        </message>
        <message>
            <source>Worker {0}: {1}.</source>
            <translation>العامل {0}: {1}.</translation>
        </message>
        <message>
            <source>YOLO knows no task “{0}”.</source>
            <translation>لا يعرف YOLO المهمة «{0}».</translation>
        </message>
        <message>
            <source>You have decided on this work already.</source>
            <translation>قررت بالفعل في شأن هذا العمل.</translation>
        </message>
        <message>
            <source>You have disputed this decision already.</source>
            <translation>اعترضت على هذا القرار بالفعل.</translation>
        </message>
        <message>
            <source>You have not joined this station.</source>
            <translation>لم تنضم إلى هذه المحطة.</translation>
        </message>
        <message>
            <source>You have passed this exam already.</source>
            <translation>اجتزت هذا الامتحان بالفعل.</translation>
        </message>
        <message>
            <source>You hold enough open work.</source>
            <translation>لديك ما يكفي من العمل المفتوح.</translation>
        </message>
        <message>
            <source>Your account may not do this.</source>
            <translation>لا يحق لحسابك فعل هذا.</translation>
        </message>
        <message>
            <source>Your account may not work as {0}.</source>
            <translation>لا يحق لحسابك العمل بصفة {0}.</translation>
        </message>
        <message>
            <source>Your key is locked.</source>
            <translation>مفتاحك مقفل.</translation>
        </message>
        <message>
            <source>Your rewards go to this address already.</source>
            <translation>تذهب مكافآتك إلى هذا العنوان بالفعل.</translation>
        </message>
        <message>
            <source>Your signed statement is the result.</source>
            <translation>كشفك الموقّع هو النتيجة.</translation>
        </message>
        <message>
            <source>Your signed statement is the result; there is no claim.</source>
            <translation>كشفك الموقّع هو النتيجة؛ لا توجد مطالبة.</translation>
        </message>
        <message>
            <source>Your work is not affected. {0}: {1}</source>
            <translation>لم يتأثر عملك. {0}: {1}</translation>
        </message>
        <message>
            <source>Your work is safe on this computer. Update Caravan, or ask the station's manager to update the station.</source>
            <translation>عملك في أمان على هذا الحاسوب. حدّث Caravan، أو اطلب من مدير المحطة تحديث المحطة.</translation>
        </message>
        <message>
            <source>Your work is saved on this computer and waits.</source>
            <translation>عملك محفوظ على هذا الحاسوب وينتظر.</translation>
        </message>
        <message>
            <source>Your work is saved on this computer.</source>
            <translation>عملك محفوظ على هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Your work is saved on this computer; it is tried again.</source>
            <translation>عملك محفوظ على هذا الحاسوب؛ وتُعاد المحاولة.</translation>
        </message>
        <message>
            <source>Your work is saved on this computer; update Caravan.</source>
            <translation>عملك محفوظ على هذا الحاسوب؛ حدّث Caravan.</translation>
        </message>
        <message>
            <source>Your work is saved. Unlock the key to sign and send it.</source>
            <translation>عملك محفوظ. افتح المفتاح لتوقيعه وإرساله.</translation>
        </message>
        <message>
            <source>`station progress` lists them.</source>
            <translation>يعرضها الأمر `station progress`.</translation>
        </message>
        <message>
            <source>a box's corners are reversed</source>
            <translation>زوايا المستطيل معكوسة</translation>
        </message>
        <message>
            <source>a cell needs a row number and a column id</source>
            <translation>تحتاج الخلية إلى رقم صف ومعرِّف عمود</translation>
        </message>
        <message>
            <source>a coordinate is not a number that can stand in an image</source>
            <translation>إحداثي ليس عددًا يمكن أن يقع في صورة</translation>
        </message>
        <message>
            <source>a geometry “{0}” is not known</source>
            <translation>الشكل الهندسي «{0}» غير معروف</translation>
        </message>
        <message>
            <source>a keypoint is neither absent (0), hidden (1) nor visible (2)</source>
            <translation>نقطة مفتاحية ليست غائبة (0) ولا محجوبة (1) ولا ظاهرة (2)</translation>
        </message>
        <message>
            <source>a keypoint is neither absent, hidden nor visible</source>
            <translation>نقطة مفتاحية ليست غائبة ولا محجوبة ولا ظاهرة</translation>
        </message>
        <message>
            <source>a line pays more than twice its base</source>
            <translation>سطر يدفع أكثر من ضعف أساسه</translation>
        </message>
        <message>
            <source>a mask has pixels</source>
            <translation>للقناع بكسلات</translation>
        </message>
        <message>
            <source>a mask is given in whole pixels</source>
            <translation>يُعطى القناع ببكسلات كاملة</translation>
        </message>
        <message>
            <source>a region's field has the wrong type</source>
            <translation>حقل منطقة من نوع خاطئ</translation>
        </message>
        <message>
            <source>a row set needs integer ranges</source>
            <translation>تحتاج مجموعة الصفوف إلى نطاقات من أعداد صحيحة</translation>
        </message>
        <message>
            <source>a royalty is not the person's share of an income in the log</source>
            <translation>عائد ليس حصة الشخص من دخل مذكور في السجل</translation>
        </message>
        <message>
            <source>a shape “{0}” is not known</source>
            <translation>الشكل «{0}» غير معروف</translation>
        </message>
        <message>
            <source>a size is negative, or a number is missing</source>
            <translation>حجم سالب، أو عدد ناقص</translation>
        </message>
        <message>
            <source>a skeleton's edge leads to a keypoint that is not there</source>
            <translation>حافة في الهيكل تؤدي إلى نقطة مفتاحية غير موجودة</translation>
        </message>
        <message>
            <source>a skeleton's keypoints need different names</source>
            <translation>تحتاج نقاط الهيكل المفتاحية إلى أسماء مختلفة</translation>
        </message>
        <message>
            <source>a span needs integer offsets</source>
            <translation>يحتاج المقطع إلى مواضع من أعداد صحيحة</translation>
        </message>
        <message>
            <source>a {0} has no vertices</source>
            <translation>لا رؤوس للشكل ({0})</translation>
        </message>
        <message>
            <source>a “{0}” with {1} points is not known</source>
            <translation>لا يُعرف «{0}» بعدد نقاط {1}</translation>
        </message>
        <message>
            <source>an accuracy is at least 0 and below 1</source>
            <translation>الدقة 0 على الأقل وأقل من 1</translation>
        </message>
        <message>
            <source>an accuracy must lie between 0 and 1; smooth it first</source>
            <translation>يجب أن تقع الدقة بين 0 و1؛ نعّمها أولًا</translation>
        </message>
        <message>
            <source>an annotation of the kind “{0}” is not known</source>
            <translation>توسيم من النوع «{0}» غير معروف</translation>
        </message>
        <message>
            <source>an answer is neither text, whole number nor list of options</source>
            <translation>إجابة ليست نصًا ولا عددًا صحيحًا ولا قائمة خيارات</translation>
        </message>
        <message>
            <source>an answer names no question</source>
            <translation>إجابة لا تذكر سؤالًا</translation>
        </message>
        <message>
            <source>an attribute is neither text, number nor flag</source>
            <translation>سمة ليست نصًا ولا عددًا ولا علامة</translation>
        </message>
        <message>
            <source>an outline needs at least three points</source>
            <translation>يحتاج المحيط إلى ثلاث نقاط على الأقل</translation>
        </message>
        <message>
            <source>an outline needs at least three points, x and y in turn</source>
            <translation>يحتاج المحيط إلى ثلاث نقاط على الأقل، x وy بالتناوب</translation>
        </message>
        <message>
            <source>an outline needs at least {0} points, x and y in turn</source>
            <translation>يحتاج المحيط إلى {0} نقاط على الأقل، x وy بالتناوب</translation>
        </message>
        <message>
            <source>another file has the labels of {0} already</source>
            <translation>وسوم {0} في ملف آخر بالفعل</translation>
        </message>
        <message>
            <source>another lease has the same id: proof against the station</source>
            <translation>لتكليف آخر المعرِّف نفسه: دليل على المحطة</translation>
        </message>
        <message>
            <source>coordinates must be pairs of integers in 1/1000 pixel</source>
            <translation>يجب أن تكون الإحداثيات أزواجًا من أعداد صحيحة بوحدة 1/1000 بكسل</translation>
        </message>
        <message>
            <source>every item must have the same number of ratings</source>
            <translation>يجب أن يكون لكل عنصر العدد نفسه من التقييمات</translation>
        </message>
        <message>
            <source>every item needs an answer</source>
            <translation>يحتاج كل عنصر إلى إجابة</translation>
        </message>
        <message>
            <source>grapheme offset {0} is beyond the text</source>
            <translation>موضع الحرف {0} يتجاوز النص</translation>
        </message>
        <message>
            <source>has {0} lines, and the header names {1}</source>
            <translation>فيه {0} سطر، والترويسة تذكر {1}</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>مفقود</translation>
        </message>
        <message>
            <source>is not the file that was exported</source>
            <translation>ليس الملف الذي جرى تصديره</translation>
        </message>
        <message>
            <source>it belongs to a panoptic file: choose that format</source>
            <translation>يعود إلى ملف بانوبتيك: اختر تلك الصيغة</translation>
        </message>
        <message>
            <source>it calls somebody's work a known error, or does not open what it was</source>
            <translation>يعدّ عمل شخص خطأً معروفًا، أو لا يكشف ما كان</translation>
        </message>
        <message>
            <source>it counts the line for {0} twice</source>
            <translation>يحتسب السطر الخاص بـ {0} مرتين</translation>
        </message>
        <message>
            <source>it does not follow the distribution before it</source>
            <translation>لا يتبع التوزيع الذي قبله</translation>
        </message>
        <message>
            <source>it does not follow the key in force, or nobody signed beside the new key</source>
            <translation>لا يتبع المفتاح النافذ، أو لم يوقّع أحد إلى جانب المفتاح الجديد</translation>
        </message>
        <message>
            <source>it does not name every part that an export has</source>
            <translation>لا يذكر كل الأجزاء التي يتكون منها التصدير</translation>
        </message>
        <message>
            <source>it does not tell its picture's size (original_width, original_height)</source>
            <translation>لا يذكر حجم صورته (original_width, original_height)</translation>
        </message>
        <message>
            <source>it gives {0} {1} of {2}, the log before it gives {3}</source>
            <translation>يعطي {0} مقدار {1} من {2}، والسجل الذي قبله يعطي {3}</translation>
        </message>
        <message>
            <source>it has neither an outline nor a box</source>
            <translation>ليس له محيط ولا مستطيل</translation>
        </message>
        <message>
            <source>it has no box</source>
            <translation>ليس له مستطيل</translation>
        </message>
        <message>
            <source>it has no category after its four corners</source>
            <translation>ليست له فئة بعد زواياه الأربع</translation>
        </message>
        <message>
            <source>it has no coordinates</source>
            <translation>ليست له إحداثيات</translation>
        </message>
        <message>
            <source>it has no geometry</source>
            <translation>ليس له شكل هندسي</translation>
        </message>
        <message>
            <source>it has no label</source>
            <translation>ليس له وسم</translation>
        </message>
        <message>
            <source>it has no name</source>
            <translation>ليس له اسم</translation>
        </message>
        <message>
            <source>it has no outline</source>
            <translation>ليس له محيط</translation>
        </message>
        <message>
            <source>it has no shape</source>
            <translation>ليس له شكل</translation>
        </message>
        <message>
            <source>it has no value</source>
            <translation>ليست له قيمة</translation>
        </message>
        <message>
            <source>it has not six to ten numbers</source>
            <translation>ليس له ستة إلى عشرة أعداد</translation>
        </message>
        <message>
            <source>it has {0} keypoints, its category {1}</source>
            <translation>نقاطه المفتاحية {0} ونقاط فئته {1}</translation>
        </message>
        <message>
            <source>it holds a page that no statement names</source>
            <translation>يحتوي على صفحة لا يذكرها أي كشف</translation>
        </message>
        <message>
            <source>it is not a receipt</source>
            <translation>ليس إيصالًا</translation>
        </message>
        <message>
            <source>it is not a statement</source>
            <translation>ليس كشفًا</translation>
        </message>
        <message>
            <source>it is not an object</source>
            <translation>ليس كائنًا</translation>
        </message>
        <message>
            <source>it is not hexadecimal</source>
            <translation>ليس ست عشريًا</translation>
        </message>
        <message>
            <source>it is not in the log</source>
            <translation>ليس في سجل المحطة</translation>
        </message>
        <message>
            <source>it is not lower-case hexadecimal</source>
            <translation>ليس ست عشريًا بحروف صغيرة</translation>
        </message>
        <message>
            <source>it is not signed by the station for this log entry</source>
            <translation>غير موقّع من المحطة لهذا المدخل من السجل</translation>
        </message>
        <message>
            <source>it is signed by a key of the station</source>
            <translation>موقّع بمفتاح من مفاتيح المحطة</translation>
        </message>
        <message>
            <source>it is signed by {0}, not by the station</source>
            <translation>موقّع من {0} لا من المحطة</translation>
        </message>
        <message>
            <source>it is signed by {0}, not by {1}</source>
            <translation>موقّع من {0} لا من {1}</translation>
        </message>
        <message>
            <source>it is signed for another project or version</source>
            <translation>موقّع لمشروع آخر أو إصدار آخر</translation>
        </message>
        <message>
            <source>it is the charter of another station</source>
            <translation>هو ميثاق محطة أخرى</translation>
        </message>
        <message>
            <source>it leaves out lines that the log gives this person</source>
            <translation>يُسقط أسطرًا يعطيها السجل لهذا الشخص</translation>
        </message>
        <message>
            <source>it names a file outside the export: {0}</source>
            <translation>يذكر ملفًا خارج التصدير: {0}</translation>
        </message>
        <message>
            <source>it names a log that is younger than itself</source>
            <translation>يذكر سجل محطة أحدث منه</translation>
        </message>
        <message>
            <source>it names a review that is not one of this submission</source>
            <translation>يذكر مراجعة ليست لهذا الإرسال</translation>
        </message>
        <message>
            <source>it names another log entry</source>
            <translation>يذكر مدخلًا آخر من السجل</translation>
        </message>
        <message>
            <source>it rejects without a signed review or opened gold answers and is void</source>
            <translation>يرفض دون مراجعة موقّعة ولا إجابات ضبط مكشوفة، فهو باطل</translation>
        </message>
        <message>
            <source>it repeats entry {0}</source>
            <translation>يكرر المدخل {0}</translation>
        </message>
        <message>
            <source>it stands twice or out of the order of the log</source>
            <translation>وارد مرتين أو خارج ترتيب سجل المحطة</translation>
        </message>
        <message>
            <source>it supersedes something that is not a decision on the same submission</source>
            <translation>يحل محل شيء ليس قرارًا في الإرسال نفسه</translation>
        </message>
        <message>
            <source>it supersedes something that is not the same person's work on the same item</source>
            <translation>يحل محل شيء ليس عمل الشخص نفسه على العنصر نفسه</translation>
        </message>
        <message>
            <source>it uses anchors</source>
            <translation>يستخدم مراسي</translation>
        </message>
        <message>
            <source>its amount is out of range</source>
            <translation>مقداره خارج الحدود</translation>
        </message>
        <message>
            <source>its box covers nothing</source>
            <translation>مستطيله لا يغطي شيئًا</translation>
        </message>
        <message>
            <source>its brush strokes are not run lengths</source>
            <translation>ضربات فرشاته ليست أطوالًا متتابعة</translation>
        </message>
        <message>
            <source>its class is not a whole number from 0</source>
            <translation>صنفه ليس عددًا صحيحًا من 0</translation>
        </message>
        <message>
            <source>its class {0} is not among the names</source>
            <translation>صنفه {0} ليس بين الأسماء</translation>
        </message>
        <message>
            <source>its dataset version is another station's, or younger than itself</source>
            <translation>نسخة بياناته لمحطة أخرى أو أحدث منه</translation>
        </message>
        <message>
            <source>its dataset version is not what the log held at that size</source>
            <translation>نسخة بياناته ليست ما احتواه السجل عند ذلك الحجم</translation>
        </message>
        <message>
            <source>its edges are not shares of the picture (0 to 1)</source>
            <translation>حوافه ليست حصصًا من الصورة (0 إلى 1)</translation>
        </message>
        <message>
            <source>its ellipse covers nothing</source>
            <translation>قطعه الناقص لا يغطي شيئًا</translation>
        </message>
        <message>
            <source>its frame is not a number that can be</source>
            <translation>إطاره ليس عددًا ممكنًا</translation>
        </message>
        <message>
            <source>its frame or object is not a whole number from 1</source>
            <translation>إطاره أو جسمه ليس عددًا صحيحًا من 1</translation>
        </message>
        <message>
            <source>its gold answers are not those committed to in the lease</source>
            <translation>إجابات ضبطه ليست ما التُزم به في التكليف</translation>
        </message>
        <message>
            <source>its item and asset are not in its lease</source>
            <translation>عنصره وملفه ليسا في تكليفه</translation>
        </message>
        <message>
            <source>its keypoints are not those of its label</source>
            <translation>نقاطه المفتاحية ليست نقاط وسمه</translation>
        </message>
        <message>
            <source>its keypoints are not x, y and visibility in turn</source>
            <translation>نقاطه المفتاحية ليست x وy والظهور بالتناوب</translation>
        </message>
        <message>
            <source>its kind {0} is not known</source>
            <translation>نوعه {0} غير معروف</translation>
        </message>
        <message>
            <source>its known error is not what the reviewer's lease committed to</source>
            <translation>خطؤه المعروف ليس ما التزم به تكليف المراجع</translation>
        </message>
        <message>
            <source>its label {0} is not in the file</source>
            <translation>وسمه {0} ليس في الملف</translation>
        </message>
        <message>
            <source>its leaf file has another number</source>
            <translation>لملف أوراقه رقم آخر</translation>
        </message>
        <message>
            <source>its leaf file is another one</source>
            <translation>ملف أوراقه ملف آخر</translation>
        </message>
        <message>
            <source>its lease is for another project or version</source>
            <translation>تكليفه لمشروع آخر أو إصدار آخر</translation>
        </message>
        <message>
            <source>its lease is not in the log before it</source>
            <translation>تكليفه ليس في سجل المحطة قبله</translation>
        </message>
        <message>
            <source>its lease was given to somebody else or in another role</source>
            <translation>أُعطي تكليفه لشخص آخر أو لدور آخر</translation>
        </message>
        <message>
            <source>its line for {0} counts what a later decision took back, or the reverse</source>
            <translation>سطره الخاص بـ {0} يحتسب ما سحبه قرار لاحق، أو العكس</translation>
        </message>
        <message>
            <source>its line for {0} has another reason, price or date than the log gives it</source>
            <translation>سطره الخاص بـ {0} له سبب أو سعر أو تاريخ غير ما يعطيه السجل</translation>
        </message>
        <message>
            <source>its line for {0} is paid by somebody else than the terms say</source>
            <translation>سطره الخاص بـ {0} يدفعه غير من تنص عليه الشروط</translation>
        </message>
        <message>
            <source>its line for {0} says {1}, the log gives {2}</source>
            <translation>سطره الخاص بـ {0} يقول {1}، والسجل يعطي {2}</translation>
        </message>
        <message>
            <source>its list of items is not well formed</source>
            <translation>قائمة عناصره غير سليمة البنية</translation>
        </message>
        <message>
            <source>its manifest is not in the log before it</source>
            <translation>بيانه ليس في سجل المحطة قبله</translation>
        </message>
        <message>
            <source>its mask has colours</source>
            <translation>في قناعه ألوان</translation>
        </message>
        <message>
            <source>its mask has no size, or one that cannot be</source>
            <translation>ليس لقناعه حجم، أو حجمه غير ممكن</translation>
        </message>
        <message>
            <source>its mask is empty</source>
            <translation>قناعه فارغ</translation>
        </message>
        <message>
            <source>its mask is made for {0} numbers, not {1}</source>
            <translation>قناعه معدّ لعدد أعداد {0} لا {1}</translation>
        </message>
        <message>
            <source>its mask is missing</source>
            <translation>قناعه مفقود</translation>
        </message>
        <message>
            <source>its mask is no picture ({0})</source>
            <translation>قناعه ليس صورة ({0})</translation>
        </message>
        <message>
            <source>its mask is not an object</source>
            <translation>قناعه ليس كائنًا</translation>
        </message>
        <message>
            <source>its mask is not base64</source>
            <translation>قناعه ليس base64</translation>
        </message>
        <message>
            <source>its mask is too large to be unpacked</source>
            <translation>قناعه أكبر من أن يُفك ضغطه</translation>
        </message>
        <message>
            <source>its mask's run lengths are not whole numbers</source>
            <translation>الأطوال المتتابعة لقناعه ليست أعدادًا صحيحة</translation>
        </message>
        <message>
            <source>its mask's run lengths do not add up to its size</source>
            <translation>مجموع الأطوال المتتابعة لقناعه ليس حجمه</translation>
        </message>
        <message>
            <source>its name leads outside, or is none</source>
            <translation>اسمه يؤدي إلى الخارج، أو ليس له اسم</translation>
        </message>
        <message>
            <source>its numbers are not shares of the picture (0 to 1)</source>
            <translation>أعداده ليست حصصًا من الصورة (0 إلى 1)</translation>
        </message>
        <message>
            <source>its outline has fewer than three points</source>
            <translation>في محيطه أقل من ثلاث نقاط</translation>
        </message>
        <message>
            <source>its page {0} is missing or out of order in {1}</source>
            <translation>صفحته {0} مفقودة أو في غير مكانها في {1}</translation>
        </message>
        <message>
            <source>its payload is of another kind</source>
            <translation>محتواه من نوع آخر</translation>
        </message>
        <message>
            <source>its payload says another verdict</source>
            <translation>يقول محتواه حكمًا آخر</translation>
        </message>
        <message>
            <source>its picture of segments {0} is not there</source>
            <translation>صورة مقاطعه {0} غير موجودة</translation>
        </message>
        <message>
            <source>its picture's name is missing or leads outside the folder</source>
            <translation>اسم صورته ناقص أو يؤدي خارج المجلد</translation>
        </message>
        <message>
            <source>its points are not a list of [x, y]</source>
            <translation>نقاطه ليست قائمة من [x, y]</translation>
        </message>
        <message>
            <source>its points have not as many x as y</source>
            <translation>عدد x في نقاطه لا يساوي عدد y</translation>
        </message>
        <message>
            <source>its reviews are not sorted, each once</source>
            <translation>مراجعاته ليست مرتبة، كل منها مرة</translation>
        </message>
        <message>
            <source>its root is not that of its leaves</source>
            <translation>جذره ليس جذر أوراقه</translation>
        </message>
        <message>
            <source>its rotated box covers nothing</source>
            <translation>مستطيله المُدار لا يغطي شيئًا</translation>
        </message>
        <message>
            <source>its run lengths are cut off</source>
            <translation>أطواله المتتابعة مبتورة</translation>
        </message>
        <message>
            <source>its run lengths are damaged</source>
            <translation>أطواله المتتابعة تالفة</translation>
        </message>
        <message>
            <source>its run lengths are not bytes</source>
            <translation>أطواله المتتابعة ليست بايتات</translation>
        </message>
        <message>
            <source>its run lengths reach over the mask's end</source>
            <translation>أطواله المتتابعة تتجاوز نهاية القناع</translation>
        </message>
        <message>
            <source>its second signature is not by the key it says</source>
            <translation>توقيعه الثاني ليس بالمفتاح الذي يذكره</translation>
        </message>
        <message>
            <source>its size or place is a number that cannot be</source>
            <translation>حجمه أو موضعه عدد غير ممكن</translation>
        </message>
        <message>
            <source>its skeleton has no keypoint</source>
            <translation>ليس في هيكله نقطة مفتاحية</translation>
        </message>
        <message>
            <source>its subject is not in its lease</source>
            <translation>موضوعه ليس في تكليفه</translation>
        </message>
        <message>
            <source>its terms are not those of the manifest</source>
            <translation>شروطه ليست شروط البيان</translation>
        </message>
        <message>
            <source>its totals are not the sums of its leaves</source>
            <translation>مجاميعه ليست مجاميع أوراقه</translation>
        </message>
        <message>
            <source>label ids must be unique</source>
            <translation>يجب أن تكون معرِّفات الوسوم فريدة</translation>
        </message>
        <message>
            <source>labelme has no dialect “{0}”.</source>
            <translation>ليس في labelme لهجة «{0}».</translation>
        </message>
        <message>
            <source>no lease names them, or they stand twice</source>
            <translation>لا يذكرها أي تكليف، أو هي مكررة</translation>
        </message>
        <message>
            <source>no such vertex</source>
            <translation>لا رأس كهذا</translation>
        </message>
        <message>
            <source>not 32 bytes: {0}</source>
            <translation>ليس 32 بايتًا: {0}</translation>
        </message>
        <message>
            <source>not a SHA-256: {0}</source>
            <translation>ليس SHA-256: {0}</translation>
        </message>
        <message>
            <source>not an address: {0}</source>
            <translation>ليس عنوانًا: {0}</translation>
        </message>
        <message>
            <source>offset {0} is beyond the text of {1} characters</source>
            <translation>الموضع {0} يتجاوز النص البالغ {1} حرفًا</translation>
        </message>
        <message>
            <source>offset {0} is within a grapheme cluster</source>
            <translation>الموضع {0} داخل حرف مركّب</translation>
        </message>
        <message>
            <source>old must not be above new.</source>
            <translation>يجب ألا تكون قيمة old أكبر من new.</translation>
        </message>
        <message>
            <source>one of its numbers is too large to stand for a place</source>
            <translation>أحد أعداده أكبر من أن يدل على موضع</translation>
        </message>
        <message>
            <source>ratio answers cannot be negative</source>
            <translation>لا يمكن أن تكون إجابات النسبة سالبة</translation>
        </message>
        <message>
            <source>regions[{0}]: {1}.</source>
            <translation>regions[{0}]: {1}.</translation>
        </message>
        <message>
            <source>row ranges must be ascending, apart and not empty</source>
            <translation>يجب أن تكون نطاقات الصفوف تصاعدية ومنفصلة وغير فارغة</translation>
        </message>
        <message>
            <source>rows count from 1</source>
            <translation>تُعدّ الصفوف من 1</translation>
        </message>
        <message>
            <source>somebody reviews their own work</source>
            <translation>شخص يراجع عمل نفسه</translation>
        </message>
        <message>
            <source>span {0}–{1} does not survive conversion to {2}</source>
            <translation>المقطع {0}–{1} لا ينجو من التحويل إلى {2}</translation>
        </message>
        <message>
            <source>the amount of {0} falls below {1}</source>
            <translation>ينزل مبلغ {0} تحت {1}</translation>
        </message>
        <message>
            <source>the angle is not within one turn</source>
            <translation>الزاوية ليست ضمن دورة واحدة</translation>
        </message>
        <message>
            <source>the answer must be a list of options</source>
            <translation>يجب أن تكون الإجابة قائمة خيارات</translation>
        </message>
        <message>
            <source>the decision it objects to is not one on this worker's work</source>
            <translation>القرار المعترض عليه ليس قرارًا في عمل هذا العامل</translation>
        </message>
        <message>
            <source>the geometry is not {0}</source>
            <translation>الشكل الهندسي ليس {0}</translation>
        </message>
        <message>
            <source>the lease it withdraws is not in the log before it</source>
            <translation>التكليف الذي يسحبه ليس في سجل المحطة قبله</translation>
        </message>
        <message>
            <source>the log does not hold what it acknowledges</source>
            <translation>ليس في سجل المحطة ما يقر باستلامه</translation>
        </message>
        <message>
            <source>the log gives this person no line for {0}</source>
            <translation>لا يعطي السجل هذا الشخص أي سطر عن {0}</translation>
        </message>
        <message>
            <source>the log is not the one of {0} entries whose root the header names</source>
            <translation>سجل المحطة ليس السجل ذا {0} مدخل الذي يذكر الترويس جذره</translation>
        </message>
        <message>
            <source>the log never had the {0} it names at size {1}</source>
            <translation>لم يكن في سجل المحطة قط {0} الذي يذكره عند الحجم {1}</translation>
        </message>
        <message>
            <source>the mask has more than {0} runs, which is too much to trace</source>
            <translation>في القناع أكثر من {0} طول متتابع، وهذا أكثر من أن يُتتبّع</translation>
        </message>
        <message>
            <source>the mask is empty</source>
            <translation>القناع فارغ</translation>
        </message>
        <message>
            <source>the mask is too large to be unpacked</source>
            <translation>القناع أكبر من أن يُفك ضغطه</translation>
        </message>
        <message>
            <source>the mask's compressed run lengths are cut off</source>
            <translation>الأطوال المتتابعة المضغوطة للقناع مبتورة</translation>
        </message>
        <message>
            <source>the mask's compressed run lengths are damaged</source>
            <translation>الأطوال المتتابعة المضغوطة للقناع تالفة</translation>
        </message>
        <message>
            <source>the mask's run lengths are neither a list of whole numbers nor a compressed string</source>
            <translation>الأطوال المتتابعة للقناع ليست قائمة أعداد صحيحة ولا سلسلة مضغوطة</translation>
        </message>
        <message>
            <source>the mask's runs are kept apart and are not here</source>
            <translation>الأطوال المتتابعة للقناع محفوظة على حدة وليست هنا</translation>
        </message>
        <message>
            <source>the mask's runs do not add up to its box</source>
            <translation>مجموع الأطوال المتتابعة للقناع لا يطابق مستطيله</translation>
        </message>
        <message>
            <source>the mask's size is not [height, width]</source>
            <translation>حجم القناع ليس [height, width]</translation>
        </message>
        <message>
            <source>the parts of a span must be ascending, apart and not empty</source>
            <translation>يجب أن تكون أجزاء المقطع تصاعدية ومنفصلة وغير فارغة</translation>
        </message>
        <message>
            <source>the record of log entry {0} is missing or out of order in {1}</source>
            <translation>سجل المدخل {0} مفقود أو خارج الترتيب في {1}</translation>
        </message>
        <message>
            <source>the run lengths do not add up to the mask's size</source>
            <translation>مجموع الأطوال المتتابعة ليس حجم القناع</translation>
        </message>
        <message>
            <source>the size of its picture is not known: put the picture beside the table</source>
            <translation>حجم صورته غير معروف: ضع الصورة بجانب الجدول</translation>
        </message>
        <message>
            <source>the squares do not follow each other</source>
            <translation>المربعات لا يتبع بعضها بعضًا</translation>
        </message>
        <message>
            <source>the submission it decides is not in the log before it</source>
            <translation>الإرسال الذي يقرره ليس في سجل المحطة قبله</translation>
        </message>
        <message>
            <source>the submission it judges is not in the log before it</source>
            <translation>الإرسال الذي يحكم عليه ليس في سجل المحطة قبله</translation>
        </message>
        <message>
            <source>there is no answer</source>
            <translation>لا توجد إجابة</translation>
        </message>
        <message>
            <source>there must be at least two options, and no more answers than options</source>
            <translation>يجب أن يكون هناك خياران على الأقل، وألا تزيد الإجابات على الخيارات</translation>
        </message>
        <message>
            <source>this annotation is sealed</source>
            <translation>هذا التوسيم مختوم</translation>
        </message>
        <message>
            <source>this decode worker is closed</source>
            <translation>عملية فك الترميز هذه مغلقة</translation>
        </message>
        <message>
            <source>too few bytes</source>
            <translation>بايتات قليلة جدًا</translation>
        </message>
        <message>
            <source>two leaves are for {0} and {1}</source>
            <translation>ورقتان لـ {0} و{1}</translation>
        </message>
        <message>
            <source>two regions have the id {0}</source>
            <translation>لمنطقتين المعرِّف {0}</translation>
        </message>
        <message>
            <source>what it pays cannot be computed ({0}: {1})</source>
            <translation>لا يمكن حساب ما يدفعه ({0}: {1})</translation>
        </message>
        <message>
            <source>{0} Close the other program and try again.</source>
            <translation>{0} أغلق البرنامج الآخر وأعد المحاولة.</translation>
        </message>
        <message>
            <source>{0} Free some space; saving goes on by itself.</source>
            <translation>{0} أفرغ بعض المساحة؛ يتابع الحفظ من تلقاء نفسه.</translation>
        </message>
        <message>
            <source>{0} It says: {1}.</source>
            <translation>{0} يقول: {1}.</translation>
        </message>
        <message>
            <source>{0} Its folder is read-only for you; change that or choose another.</source>
            <translation>{0} مجلده للقراءة فقط بالنسبة إليك؛ غيّر ذلك أو اختر غيره.</translation>
        </message>
        <message>
            <source>{0} Label it without them.</source>
            <translation>{0} سِمه من دونها.</translation>
        </message>
        <message>
            <source>{0} Nothing was sent and nothing local was changed.</source>
            <translation>{0} لم يُرسل شيء ولم يتغير شيء محليًا.</translation>
        </message>
        <message>
            <source>{0} Nothing was taken from it.</source>
            <translation>{0} لم يُؤخذ منه شيء.</translation>
        </message>
        <message>
            <source>{0} The disk says: {1}.</source>
            <translation>{0} يقول القرص: {1}.</translation>
        </message>
        <message>
            <source>{0} answers too much or too slowly.</source>
            <translation>يجيب {0} بأكثر مما يجب أو ببطء شديد.</translation>
        </message>
        <message>
            <source>{0} base units from {1}.</source>
            <translation>{0} وحدة أساسية من {1}.</translation>
        </message>
        <message>
            <source>{0} base units from {1}: {2}.</source>
            <translation>{0} وحدة أساسية من {1}: {2}.</translation>
        </message>
        <message>
            <source>{0} cannot be reached.</source>
            <translation>تعذّر الوصول إلى {0}.</translation>
        </message>
        <message>
            <source>{0} cannot be tried.</source>
            <translation>لا يمكن تجربة {0}.</translation>
        </message>
        <message>
            <source>{0} cannot hold this kind of item.</source>
            <translation>لا يتسع {0} لهذا النوع من العناصر.</translation>
        </message>
        <message>
            <source>{0} cannot try a transfer.</source>
            <translation>لا يستطيع {0} تجربة تحويل.</translation>
        </message>
        <message>
            <source>{0} changes balances by itself.</source>
            <translation>{0} يغيّر الأرصدة من تلقاء نفسه.</translation>
        </message>
        <message>
            <source>{0} does not answer as a station.</source>
            <translation>لا يجيب {0} كمحطة.</translation>
        </message>
        <message>
            <source>{0} does not answer like a chain.</source>
            <translation>لا يجيب {0} كسلسلة.</translation>
        </message>
        <message>
            <source>{0} does not hold one {1}/{2}.</source>
            <translation>ليس في {0} ملف {1}/{2} واحد بالضبط.</translation>
        </message>
        <message>
            <source>{0} does not move exactly what is sent.</source>
            <translation>{0} لا ينقل ما يُرسَل بالضبط.</translation>
        </message>
        <message>
            <source>{0} files of suggestions that leases name are not in this export.</source>
            <translation>{0} من ملفات الاقتراحات التي تذكرها التكليفات ليست في هذا التصدير.</translation>
        </message>
        <message>
            <source>{0} has {1} base units more than {2} blocks ago, and its transfers come to {3}. {4}</source>
            <translation>لدى {0} زيادة قدرها {1} وحدة أساسية عما قبل {2} كتلة، ومجموع تحويلاته {3}. {4}</translation>
        </message>
        <message>
            <source>{0} holds no {1}/{2}.</source>
            <translation>ليس في {0} ملف {1}/{2}.</translation>
        </message>
        <message>
            <source>{0} holds none of it. Send it some; it funds distributions anyway.</source>
            <translation>لا يملك {0} شيئًا منه. أرسل إليه بعضه؛ فهو يموّل التوزيعات على أي حال.</translation>
        </message>
        <message>
            <source>{0} incomes belong to projects that are not in this export.</source>
            <translation>{0} من الدخول تخص مشاريع ليست في هذا التصدير.</translation>
        </message>
        <message>
            <source>{0} inflates too far.</source>
            <translation>يتضخم {0} عند فك ضغطه أكثر مما يجب.</translation>
        </message>
        <message>
            <source>{0} is busy.</source>
            <translation>{0} مشغول.</translation>
        </message>
        <message>
            <source>{0} is chain {1}, not {2}. Nothing was sent.</source>
            <translation>{0} هو السلسلة {1} لا {2}. لم يُرسل شيء.</translation>
        </message>
        <message>
            <source>{0} is damaged.</source>
            <translation>{0} تالف.</translation>
        </message>
        <message>
            <source>{0} is damaged. Ask for another one.</source>
            <translation>{0} تالف. اطلب غيره.</translation>
        </message>
        <message>
            <source>{0} is encrypted or packed in an unknown way.</source>
            <translation>{0} مشفّر أو مضغوط بطريقة غير معروفة.</translation>
        </message>
        <message>
            <source>{0} is neither a folder nor a whole zip file.</source>
            <translation>{0} ليس مجلدًا ولا ملف zip كاملًا.</translation>
        </message>
        <message>
            <source>{0} is not a file.</source>
            <translation>{0} ليس ملفًا.</translation>
        </message>
        <message>
            <source>{0} is not a number, as {1} answers must be</source>
            <translation>{0} ليس عددًا كما يجب أن تكون إجابات {1}</translation>
        </message>
        <message>
            <source>{0} is not below {1}.</source>
            <translation>{0} ليس أقل من {1}.</translation>
        </message>
        <message>
            <source>{0} is not between 0 and {1}.</source>
            <translation>{0} ليس بين 0 و{1}.</translation>
        </message>
        <message>
            <source>{0} is not on an image</source>
            <translation>{0} ليس على صورة</translation>
        </message>
        <message>
            <source>{0} is not this person's work that waits for a decision</source>
            <translation>{0} ليس عملًا لهذا الشخص ينتظر قرارًا</translation>
        </message>
        <message>
            <source>{0} is not {1} bytes in hexadecimal.</source>
            <translation>{0} ليس {1} بايتًا بالنظام الست عشري.</translation>
        </message>
        <message>
            <source>{0} is too large.</source>
            <translation>{0} كبير جدًا.</translation>
        </message>
        <message>
            <source>{0} log entries belong to records that are not in this export.</source>
            <translation>{0} من مدخلات سجل المحطة تعود إلى سجلات ليست في هذا التصدير.</translation>
        </message>
        <message>
            <source>{0} must be a whole number.</source>
            <translation>يجب أن يكون {0} عددًا صحيحًا.</translation>
        </message>
        <message>
            <source>{0} named log roots lie on a branch lost when the station was restored.</source>
            <translation>{0} من جذور السجل المذكورة تقع على فرع فُقد عند استعادة المحطة.</translation>
        </message>
        <message>
            <source>{0} names {1} decimals.</source>
            <translation>عدد المنازل العشرية التي يذكرها {0} هو {1}.</translation>
        </message>
        <message>
            <source>{0} needs {1} wei. Nothing was sent.</source>
            <translation>يحتاج {0} إلى {1} wei. لم يُرسل شيء.</translation>
        </message>
        <message>
            <source>{0} numbers are neither a box nor an outline</source>
            <translation>{0} من الأعداد ليست مستطيلًا ولا محيطًا</translation>
        </message>
        <message>
            <source>{0} of these rows have the same label twice. Delete one of them.</source>
            <translation>{0} من هذه الصفوف لها الوسم نفسه مرتين. احذف أحدهما.</translation>
        </message>
        <message>
            <source>{0} of {1} is not a share</source>
            <translation>{0} من {1} ليس حصة</translation>
        </message>
        <message>
            <source>{0} refuses a transfer.</source>
            <translation>{0} يرفض التحويل.</translation>
        </message>
        <message>
            <source>{0} sealed records are damaged and were kept aside in {1}.</source>
            <translation>{0} من السجلات المختومة تالفة ووُضعت جانبًا في {1}.</translation>
        </message>
        <message>
            <source>{0} shows another certificate.</source>
            <translation>يعرض {0} شهادة أخرى.</translation>
        </message>
        <message>
            <source>{0} was changed.</source>
            <translation>تغيّر {0}.</translation>
        </message>
        <message>
            <source>{0} was left as it is.</source>
            <translation>تُرك {0} كما هو.</translation>
        </message>
        <message>
            <source>{0} {1} Your work is safe and can go on unsigned. Bring your backup of the key with “Use a key file…”; the file that is there ({2}) will be kept aside.</source>
            <translation>{0} {1} عملك في أمان ويمكن أن يستمر دون توقيع. أحضر نسختك الاحتياطية من المفتاح عبر «استخدام ملف مفتاح…»؛ وسيوضع الملف الموجود ({2}) جانبًا.</translation>
        </message>
        <message>
            <source>{0} {1} is read-only for you; choose another folder.</source>
            <translation>{0} {1} للقراءة فقط بالنسبة إليك؛ اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <source>{0} {1}.</source>
            <translation>{0} {1}.</translation>
        </message>
        <message>
            <source>{0}, token {1}. Nothing was published.</source>
            <translation>{0}، الرمز {1}. لم يُنشر شيء.</translation>
        </message>
        <message>
            <source>{0}. Nothing was sent.</source>
            <translation>{0}. لم يُرسل شيء.</translation>
        </message>
        <message>
            <source>{0}. What was taken before stays.</source>
            <translation>{0}. ما أُخذ من قبل يبقى.</translation>
        </message>
        <message>
            <source>{0}: an answer is needed.</source>
            <translation>{0}: تلزم إجابة.</translation>
        </message>
        <message>
            <source>{0}: the attribute {1} is not one of the label's.</source>
            <translation>{0}: السمة {1} ليست من سمات الوسم.</translation>
        </message>
        <message>
            <source>{0}: the label {1} does not mark a {2}.</source>
            <translation>{0}: الوسم {1} لا يصلح لهذا الشكل ({2}).</translation>
        </message>
        <message>
            <source>{0}: the label {1} has {2} keypoints.</source>
            <translation>{0}: عدد نقاط الوسم {1} المفتاحية {2}.</translation>
        </message>
        <message>
            <source>{0}: the label {1} is not one of the project's.</source>
            <translation>{0}: الوسم {1} ليس من وسوم المشروع.</translation>
        </message>
        <message>
            <source>{0}: {1} is needed.</source>
            <translation>{0}: يلزم {1}.</translation>
        </message>
        <message>
            <source>{0}: {1} is not one of its options.</source>
            <translation>{0}: ليس {1} من خياراته.</translation>
        </message>
        <message>
            <source>{0}: {1} is yes or no.</source>
            <translation>{0}: جواب {1} نعم أو لا.</translation>
        </message>
        <message>
            <source>{0}: {1}, not {2}.</source>
            <translation>{0}: {1} لا {2}.</translation>
        </message>
        <message>
            <source>{0}: {1}.</source>
            <translation>{0}: {1}.</translation>
        </message>
        <message>
            <source>{0}: {1}. Make room and go on.</source>
            <translation>{0}: {1}. أفسح مساحة وتابع.</translation>
        </message>
        <message>
            <source>{0}: {1}. No key was lost.</source>
            <translation>{0}: {1}. لم يُفقد أي مفتاح.</translation>
        </message>
        <message>
            <source>{0}: {1}. Nothing was changed.</source>
            <translation>{0}: {1}. لم يتغير شيء.</translation>
        </message>
        <message>
            <source>{0}: {1}. Nothing was lost.</source>
            <translation>{0}: {1}. لم يُفقد شيء.</translation>
        </message>
        <message>
            <source>{0}; a newer Caravan may know it.</source>
            <translation>{0}؛ قد يعرفه إصدار أحدث من Caravan.</translation>
        </message>
        <message>
            <source>{0}; update Caravan.</source>
            <translation>{0}؛ حدّث Caravan.</translation>
        </message>
        <message>
            <source>“{0}” alone does not hold the segments: they are in PNG pictures beside it.</source>
            <translation>«{0}» وحده لا يضم المقاطع: هي في صور PNG بجانبه.</translation>
        </message>
        <message>
            <source>“{0}” cannot be labelled.</source>
            <translation>لا يمكن وسم «{0}».</translation>
        </message>
        <message>
            <source>“{0}” could not be opened again.</source>
            <translation>تعذّر فتح «{0}» من جديد.</translation>
        </message>
        <message>
            <source>“{0}” could not be opened: reading it stopped unexpectedly.</source>
            <translation>تعذّر فتح «{0}»: توقفت قراءته على غير المتوقع.</translation>
        </message>
        <message>
            <source>“{0}” could not be read as a table.</source>
            <translation>تعذّرت قراءة «{0}» جدولًا.</translation>
        </message>
        <message>
            <source>“{0}” could not be read as a table: row {1} {2}.</source>
            <translation>تعذّرت قراءة «{0}» جدولًا: الصف {1} {2}.</translation>
        </message>
        <message>
            <source>“{0}” could not be read.</source>
            <translation>تعذّرت قراءة «{0}».</translation>
        </message>
        <message>
            <source>“{0}” could not be read: {1}.</source>
            <translation>تعذّرت قراءة «{0}»: {1}.</translation>
        </message>
        <message>
            <source>“{0}” could not be written.</source>
            <translation>تعذّرت كتابة «{0}».</translation>
        </message>
        <message>
            <source>“{0}” could not be written: {1}.</source>
            <translation>تعذّرت كتابة «{0}»: {1}.</translation>
        </message>
        <message>
            <source>“{0}” declares its own entities or document type.</source>
            <translation>يعرّف «{0}» كياناته أو نوع مستنده بنفسه.</translation>
        </message>
        <message>
            <source>“{0}” does not begin as a file of labels.</source>
            <translation>لا يبدأ «{0}» كملف وسوم.</translation>
        </message>
        <message>
            <source>“{0}” does not look like a table of labels.</source>
            <translation>لا يبدو «{0}» جدول وسوم.</translation>
        </message>
        <message>
            <source>“{0}” has a line of more than {1} bytes.</source>
            <translation>في «{0}» سطر أطول من {1} بايت.</translation>
        </message>
        <message>
            <source>“{0}” has more than {1} different keys.</source>
            <translation>في «{0}» أكثر من {1} مفتاح مختلف.</translation>
        </message>
        <message>
            <source>“{0}” has more than {1} pixels.</source>
            <translation>في «{0}» أكثر من {1} بكسل.</translation>
        </message>
        <message>
            <source>“{0}” has no attribute “{1}”. It will be kept, but nobody asked for it.</source>
            <translation>ليس للوسم «{0}» سمة «{1}». ستُحفظ، لكن لم يطلبها أحد.</translation>
        </message>
        <message>
            <source>“{0}” has no columns.</source>
            <translation>ليس في «{0}» أعمدة.</translation>
        </message>
        <message>
            <source>“{0}” has no filled sheet.</source>
            <translation>ليس في «{0}» ورقة مملوءة.</translation>
        </message>
        <message>
            <source>“{0}” has no keypoints defined. Choose a label that has, or draw another shape.</source>
            <translation>لم تُعرَّف نقاط مفتاحية للوسم «{0}». اختر وسمًا له نقاط، أو ارسم شكلًا آخر.</translation>
        </message>
        <message>
            <source>“{0}” has no pixels.</source>
            <translation>ليس في «{0}» بكسلات.</translation>
        </message>
        <message>
            <source>“{0}” has no text in “{1}”.</source>
            <translation>ليس في «{0}» نص في «{1}».</translation>
        </message>
        <message>
            <source>“{0}” has not been fetched yet.</source>
            <translation>لم يُجلب «{0}» بعد.</translation>
        </message>
        <message>
            <source>“{0}” has {1} columns in its first row.</source>
            <translation>في الصف الأول من «{0}» عدد أعمدة {1}.</translation>
        </message>
        <message>
            <source>“{0}” holds NUL characters: it is not a text.</source>
            <translation>في «{0}» أحرف NUL: ليس نصًا.</translation>
        </message>
        <message>
            <source>“{0}” holds half a character (a lone surrogate).</source>
            <translation>في «{0}» نصف حرف (بديل منفرد).</translation>
        </message>
        <message>
            <source>“{0}” holds more than {1} files.</source>
            <translation>في «{0}» أكثر من {1} ملف.</translation>
        </message>
        <message>
            <source>“{0}” holds no YOLO labels.</source>
            <translation>ليس في «{0}» وسوم YOLO.</translation>
        </message>
        <message>
            <source>“{0}” holds no gt/gt.txt.</source>
            <translation>ليس في «{0}» ملف gt/gt.txt.</translation>
        </message>
        <message>
            <source>“{0}” holds no labels in this format.</source>
            <translation>ليس في «{0}» وسوم بهذه الصيغة.</translation>
        </message>
        <message>
            <source>“{0}” holds no mask pictures.</source>
            <translation>ليس في «{0}» صور أقنعة.</translation>
        </message>
        <message>
            <source>“{0}” holds no records.</source>
            <translation>ليس في «{0}» سجلات.</translation>
        </message>
        <message>
            <source>“{0}” holds no rows.</source>
            <translation>ليس في «{0}» صفوف.</translation>
        </message>
        <message>
            <source>“{0}” holds no text files.</source>
            <translation>ليس في «{0}» ملفات نصية.</translation>
        </message>
        <message>
            <source>“{0}” holds nothing to label.</source>
            <translation>ليس في «{0}» ما يُوسم.</translation>
        </message>
        <message>
            <source>“{0}” holds {1}.</source>
            <translation>في «{0}»: {1}.</translation>
        </message>
        <message>
            <source>“{0}” in “{1}” is damaged.</source>
            <translation>«{0}» في «{1}» تالف.</translation>
        </message>
        <message>
            <source>“{0}” in “{1}” is larger than it says.</source>
            <translation>«{0}» في «{1}» أكبر مما يذكر.</translation>
        </message>
        <message>
            <source>“{0}” is a damaged zip archive.</source>
            <translation>«{0}» أرشيف zip تالف.</translation>
        </message>
        <message>
            <source>“{0}” is damaged or incomplete.</source>
            <translation>«{0}» تالف أو ناقص.</translation>
        </message>
        <message>
            <source>“{0}” is damaged.</source>
            <translation>«{0}» تالف.</translation>
        </message>
        <message>
            <source>“{0}” is damaged: byte {1} is not valid {2}.</source>
            <translation>«{0}» تالف: البايت {1} ليس {2} صالحًا.</translation>
        </message>
        <message>
            <source>“{0}” is empty (0 bytes).</source>
            <translation>«{0}» فارغ (0 بايت).</translation>
        </message>
        <message>
            <source>“{0}” is not UTF-8 (line {1}).</source>
            <translation>«{0}» ليس UTF-8 (السطر {1}).</translation>
        </message>
        <message>
            <source>“{0}” is not a COCO file.</source>
            <translation>«{0}» ليس ملف COCO.</translation>
        </message>
        <message>
            <source>“{0}” is not a CVAT file.</source>
            <translation>«{0}» ليس ملف CVAT.</translation>
        </message>
        <message>
            <source>“{0}” is not a Datumaro file.</source>
            <translation>«{0}» ليس ملف Datumaro.</translation>
        </message>
        <message>
            <source>“{0}” is not a GeoJSON file.</source>
            <translation>«{0}» ليس ملف GeoJSON.</translation>
        </message>
        <message>
            <source>“{0}” is not a Label Studio file.</source>
            <translation>«{0}» ليس ملف Label Studio.</translation>
        </message>
        <message>
            <source>“{0}” is not a Pascal VOC file.</source>
            <translation>«{0}» ليس ملف Pascal VOC.</translation>
        </message>
        <message>
            <source>“{0}” is not a VIA file.</source>
            <translation>«{0}» ليس ملف VIA.</translation>
        </message>
        <message>
            <source>“{0}” is not a file.</source>
            <translation>«{0}» ليس ملفًا.</translation>
        </message>
        <message>
            <source>“{0}” is not a known encoding.</source>
            <translation>«{0}» ليس ترميزًا معروفًا.</translation>
        </message>
        <message>
            <source>“{0}” is not a labelme file.</source>
            <translation>«{0}» ليس ملف labelme.</translation>
        </message>
        <message>
            <source>“{0}” is not a number.</source>
            <translation>«{0}» ليس عددًا.</translation>
        </message>
        <message>
            <source>“{0}” is not a number. Enter one.</source>
            <translation>«{0}» ليس عددًا. أدخل عددًا.</translation>
        </message>
        <message>
            <source>“{0}” is not a picture that can be opened.</source>
            <translation>«{0}» ليس صورة يمكن فتحها.</translation>
        </message>
        <message>
            <source>“{0}” is not a spreadsheet that can be opened.</source>
            <translation>«{0}» ليس جدولًا إلكترونيًا يمكن فتحه.</translation>
        </message>
        <message>
            <source>“{0}” is not a table of texts.</source>
            <translation>«{0}» ليس جدول نصوص.</translation>
        </message>
        <message>
            <source>“{0}” is not a table: it holds binary data.</source>
            <translation>«{0}» ليس جدولًا: فيه بيانات ثنائية.</translation>
        </message>
        <message>
            <source>“{0}” is not a text: it holds binary data.</source>
            <translation>«{0}» ليس نصًا: فيه بيانات ثنائية.</translation>
        </message>
        <message>
            <source>“{0}” is not a zip archive, or is damaged.</source>
            <translation>«{0}» ليس أرشيف zip، أو هو تالف.</translation>
        </message>
        <message>
            <source>“{0}” is not an Open Images table.</source>
            <translation>«{0}» ليس جدول Open Images.</translation>
        </message>
        <message>
            <source>“{0}” is not one of its options. Choose one of them.</source>
            <translation>«{0}» ليس من خياراته. اختر واحدًا منها.</translation>
        </message>
        <message>
            <source>“{0}” is not there any more.</source>
            <translation>لم يعد «{0}» موجودًا.</translation>
        </message>
        <message>
            <source>“{0}” is not there.</source>
            <translation>«{0}» غير موجود.</translation>
        </message>
        <message>
            <source>“{0}” is not valid JSON.</source>
            <translation>«{0}» ليس JSON صالحًا.</translation>
        </message>
        <message>
            <source>“{0}” is not valid XML.</source>
            <translation>«{0}» ليس XML صالحًا.</translation>
        </message>
        <message>
            <source>“{0}” is there already.</source>
            <translation>«{0}» موجود بالفعل.</translation>
        </message>
        <message>
            <source>“{0}” is too large: {1} MB.</source>
            <translation>«{0}» كبير جدًا: {1} MB.</translation>
        </message>
        <message>
            <source>“{0}” is too large: {1} × {2} pixels.</source>
            <translation>«{0}» كبير جدًا: {1} × {2} بكسل.</translation>
        </message>
        <message>
            <source>“{0}” may not be read.</source>
            <translation>لا تُسمح قراءة «{0}».</translation>
        </message>
        <message>
            <source>“{0}” may not mark a {1} here. Choose another label, or draw a {2}.</source>
            <translation>لا يصلح الوسم «{0}» هنا لهذا الشكل ({1}). اختر وسمًا آخر، أو ارسم الشكل ({2}).</translation>
        </message>
        <message>
            <source>“{0}” needs more memory than it may use ({1} MB) and was stopped.</source>
            <translation>احتاج «{0}» إلى ذاكرة أكثر من المسموح ({1} MB) فأُوقف.</translation>
        </message>
        <message>
            <source>“{0}” needs “{1}”. Fill it in.</source>
            <translation>تلزم للوسم «{0}» السمة «{1}». املأها.</translation>
        </message>
        <message>
            <source>“{0}” of “{1}”: {2}</source>
            <translation>«{0}» من «{1}»: {2}</translation>
        </message>
        <message>
            <source>“{0}” took longer than {1} seconds to open and was stopped.</source>
            <translation>استغرق فتح «{0}» أكثر من {1} ثانية فأُوقف.</translation>
        </message>
        <message>
            <source>“{0}” was written by a newer version ({1}).</source>
            <translation>كُتب «{0}» بإصدار أحدث ({1}).</translation>
        </message>
        <message>
            <source>“{0}” would unpack to {1} GB.</source>
            <translation>سيبلغ «{0}» بعد فك ضغطه {1} GB.</translation>
        </message>
        <message>
            <source>“{0}”: {1}</source>
            <translation>«{0}»: {1}</translation>
        </message>
        <message>
            <source>A receipt in it is none.</source>
            <translation>أحد الإيصالات فيه ليس إيصالًا.</translation>
        </message>
        <message>
            <source>A workspace there is slower, and a lost connection at the wrong moment can cost the last edits; two computers must never open it at once. Nothing was made there yet.</source>
            <translation>مساحة العمل هناك أبطأ، وقد يكلّف انقطاع الاتصال في لحظة سيئة آخر التعديلات، ويجب ألا يفتحها حاسوبان معًا أبدًا. لم يُنشأ هناك شيء بعد.</translation>
        </message>
        <message>
            <source>About {0} GB must be free while everything is written anew. Nothing was changed.</source>
            <translation>يجب أن يتوفر نحو {0} غيغابايت بينما يُكتب كل شيء من جديد. لم يتغير شيء.</translation>
        </message>
        <message>
            <source>An encrypted file of this workspace cannot be opened.</source>
            <translation>تعذّر فتح ملف مشفّر من مساحة العمل هذه.</translation>
        </message>
        <message>
            <source>Close it there; nothing was changed.</source>
            <translation>أغلقها هناك؛ لم يتغير شيء.</translation>
        </message>
        <message>
            <source>Encrypt this workspace, or join with another one. Nothing of “{0}” was fetched.</source>
            <translation>شفّر مساحة العمل هذه أو انضم بأخرى. لم يُجلب شيء من «{0}».</translation>
        </message>
        <message>
            <source>Give its passphrase to open it. Nothing was read or changed.</source>
            <translation>أدخل عبارة مرورها لفتحها. لم يُقرأ شيء ولم يتغير شيء.</translation>
        </message>
        <message>
            <source>It asks for more than 512 MiB of memory, or for nothing that scrypt knows.</source>
            <translation>يطلب أكثر من 512 ميبيبايت من الذاكرة، أو ما لا يعرفه scrypt.</translation>
        </message>
        <message>
            <source>It has no usable name.</source>
            <translation>ليس له اسم صالح.</translation>
        </message>
        <message>
            <source>It is damaged, or belongs to another workspace. Nothing was changed.</source>
            <translation>إنه تالف أو يخص مساحة عمل أخرى. لم يتغير شيء.</translation>
        </message>
        <message>
            <source>It is not one, or of a newer Caravan.</source>
            <translation>ليس كذلك، أو هو من إصدار أحدث من Caravan.</translation>
        </message>
        <message>
            <source>It stays as it was. The disk says: {0}.</source>
            <translation>تبقى كما كانت. يقول القرص: {0}.</translation>
        </message>
        <message>
            <source>Its {0} is no number.</source>
            <translation>قيمة {0} فيه ليست عددًا.</translation>
        </message>
        <message>
            <source>Its {0} is not {1} bytes in hexadecimal.</source>
            <translation>قيمة {0} فيه ليست {1} بايتًا بالنظام الست عشري.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>لم يتغير شيء.</translation>
        </message>
        <message>
            <source>Nothing was changed; try again.</source>
            <translation>لم يتغير شيء؛ حاول مرة أخرى.</translation>
        </message>
        <message>
            <source>Open it anew from the program.</source>
            <translation>افتحه من جديد من البرنامج.</translation>
        </message>
        <message>
            <source>Open the overview from the program.</source>
            <translation>افتح النظرة العامة من البرنامج.</translation>
        </message>
        <message>
            <source>Nothing was changed. It may be damaged or made to keep a computer busy. If you trust this file, allow more time in the settings; else save it in another format, or leave it out.</source>
            <translation>لم يتغير شيء. ربما كان تالفًا أو صُنع ليُشغل الحاسوب. إن كنت تثق به فامنحه وقتًا أطول في الإعدادات، وإلا فاحفظه بصيغة أخرى أو اتركه.</translation>
        </message>
        <message>
            <source>The file is damaged. Nothing was changed.</source>
            <translation>الملف تالف. لم يتغير شيء.</translation>
        </message>
        <message>
            <source>The file that holds the key of this encrypted workspace cannot be used.</source>
            <translation>تعذّر استخدام الملف الذي يحمل مفتاح مساحة العمل المشفّرة هذه.</translation>
        </message>
        <message>
            <source>The passphrase is too short: at least {0} characters.</source>
            <translation>عبارة المرور قصيرة جدًا: {0} حرفًا على الأقل.</translation>
        </message>
        <message>
            <source>The passphrase is wrong.</source>
            <translation>عبارة المرور خاطئة.</translation>
        </message>
        <message>
            <source>The workspace could not be written anew.</source>
            <translation>تعذّرت كتابة مساحة العمل من جديد.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk.</source>
            <translation>لا توجد مساحة كافية على القرص.</translation>
        </message>
        <message>
            <source>This folder is on a network drive.</source>
            <translation>هذا المجلد على قرص شبكي.</translation>
        </message>
        <message>
            <source>This link was used or is too old.</source>
            <translation>استُخدم هذا الرابط أو صار قديمًا.</translation>
        </message>
        <message>
            <source>This project asks for an encrypted workspace.</source>
            <translation>يتطلب هذا المشروع مساحة عمل مشفّرة.</translation>
        </message>
        <message>
            <source>This workspace is encrypted already.</source>
            <translation>مساحة العمل هذه مشفّرة بالفعل.</translation>
        </message>
        <message>
            <source>This workspace is encrypted.</source>
            <translation>مساحة العمل هذه مشفّرة.</translation>
        </message>
        <message>
            <source>This workspace is not encrypted.</source>
            <translation>مساحة العمل هذه غير مشفّرة.</translation>
        </message>
        <message>
            <source>You are not logged in here.</source>
            <translation>لم تسجّل الدخول هنا.</translation>
        </message>
        <message>
            <source>a database key is 32 bytes</source>
            <translation>مفتاح قاعدة البيانات 32 بايتًا</translation>
        </message>
        <message>
            <source>{0} Nothing was changed. Put {1} back from a copy of the workspace folder.</source>
            <translation>{0} لم يتغير شيء. أعد {1} من نسخة من مجلد مساحة العمل.</translation>
        </message>
        <message>
            <source>COCO instances and keypoints (JSON)</source>
            <translation>COCO، كائنات ونقاط مفتاحية (JSON)</translation>
        </message>
        <message>
            <source>COCO panoptic (zip or folder of JSON and PNG)</source>
            <translation>COCO بانوبتيك (ملف zip أو مجلد من JSON وPNG)</translation>
        </message>
        <message>
            <source>CSV, one line per label</source>
            <translation>CSV، سطر لكل وسم</translation>
        </message>
        <message>
            <source>CVAT for images 1.1 (XML)</source>
            <translation>CVAT للصور 1.1 (XML)</translation>
        </message>
        <message>
            <source>Caravan JSON Lines</source>
            <translation>أسطر JSON من Caravan</translation>
        </message>
        <message>
            <source>CoNLL-2003 (BIO)</source>
            <translation>CoNLL-2003 (BIO)</translation>
        </message>
        <message>
            <source>DOTA (zip or folder of text files)</source>
            <translation>DOTA (ملف zip أو مجلد ملفات نصية)</translation>
        </message>
        <message>
            <source>Datumaro (JSON)</source>
            <translation>Datumaro (JSON)</translation>
        </message>
        <message>
            <source>GeoJSON of QuPath (zip or folder, a file per picture)</source>
            <translation>GeoJSON من QuPath (ملف zip أو مجلد، ملف لكل صورة)</translation>
        </message>
        <message>
            <source>Label Studio (JSON)</source>
            <translation>Label Studio (JSON)</translation>
        </message>
        <message>
            <source>MOT challenge (zip or folder with gt/gt.txt)</source>
            <translation>تحدي MOT (ملف zip أو مجلد فيه gt/gt.txt)</translation>
        </message>
        <message>
            <source>Mask pictures (zip or folder of PNG)</source>
            <translation>صور أقنعة (ملف zip أو مجلد PNG)</translation>
        </message>
        <message>
            <source>One suggestion is undecided. It does not count unless it is accepted.</source>
            <translation>اقتراح واحد لم يُبتّ فيه. لا يُحتسب ما لم يُقبل.</translation>
        </message>
        <message>
            <source>Open Images (CSV of boxes)</source>
            <translation>Open Images (مستطيلات CSV)</translation>
        </message>
        <message>
            <source>Pascal VOC (zip or folder of XML)</source>
            <translation>Pascal VOC (ملف zip أو مجلد XML)</translation>
        </message>
        <message>
            <source>VGG Image Annotator (JSON)</source>
            <translation>VGG Image Annotator (JSON)</translation>
        </message>
        <message>
            <source>YOLO (zip or folder with data.yaml)</source>
            <translation>YOLO (ملف zip أو مجلد فيه data.yaml)</translation>
        </message>
        <message>
            <source>all but boxes</source>
            <translation>كل شيء عدا المستطيلات</translation>
        </message>
        <message>
            <source>all but quadrilaterals and rotated boxes</source>
            <translation>كل شيء عدا الرباعيات والمستطيلات المُدارة</translation>
        </message>
        <message>
            <source>all but what is seen of pixel masks, upper ones over lower ones</source>
            <translation>كل شيء عدا ما يُرى من أقنعة البكسل، العليا فوق السفلى</translation>
        </message>
        <message>
            <source>annotations of the kind “{0}”</source>
            <translation>شروح من نوع «{0}»</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>الإجابات</translation>
        </message>
        <message>
            <source>answers but one label a picture</source>
            <translation>الإجابات عدا وسم واحد لكل صورة</translation>
        </message>
        <message>
            <source>areas marked as border (255)</source>
            <translation>مساحات معلّمة كحدود (255)</translation>
        </message>
        <message>
            <source>attributes</source>
            <translation>السمات</translation>
        </message>
        <message>
            <source>attributes except IsOccluded, IsTruncated, IsGroupOf, IsDepiction and IsInside</source>
            <translation>السمات عدا IsOccluded وIsTruncated وIsGroupOf وIsDepiction وIsInside</translation>
        </message>
        <message>
            <source>attributes except “difficult”</source>
            <translation>السمات عدا «difficult»</translation>
        </message>
        <message>
            <source>attributes except “track”, “ignored” and “visibility”</source>
            <translation>السمات عدا «track» و«ignored» و«visibility»</translation>
        </message>
        <message>
            <source>attributes of spans</source>
            <translation>سمات المقاطع</translation>
        </message>
        <message>
            <source>attributes of whole pictures</source>
            <translation>سمات صور كاملة</translation>
        </message>
        <message>
            <source>attributes that are lists, objects or huge numbers</source>
            <translation>سمات هي قوائم أو كائنات أو أعداد هائلة</translation>
        </message>
        <message>
            <source>attributes, answers and relations</source>
            <translation>السمات والإجابات والعلاقات</translation>
        </message>
        <message>
            <source>boxes that cover nothing</source>
            <translation>مستطيلات لا تغطي شيئًا</translation>
        </message>
        <message>
            <source>boxes without a track (each got one of its own)</source>
            <translation>مستطيلات بلا مسار (نال كل منها مساره)</translation>
        </message>
        <message>
            <source>boxes without keypoints</source>
            <translation>مستطيلات بلا نقاط مفتاحية</translation>
        </message>
        <message>
            <source>boxes, ellipses and masks as such (written as polygons)</source>
            <translation>المستطيلات والقطوع الناقصة والأقنعة كما هي (تُكتب مضلعات)</translation>
        </message>
        <message>
            <source>confidences</source>
            <translation>درجات الثقة</translation>
        </message>
        <message>
            <source>depths of cuboids (their front sides are kept)</source>
            <translation>أعماق المجسمات (تُحفظ وجوهها الأمامية)</translation>
        </message>
        <message>
            <source>drawing order</source>
            <translation>ترتيب الرسم</translation>
        </message>
        <message>
            <source>drawing order, locks and hidden marks</source>
            <translation>ترتيب الرسم والأقفال والإخفاء</translation>
        </message>
        <message>
            <source>endings of picture names (written as if they were .png)</source>
            <translation>لواحق أسماء الصور (تُكتب png)</translation>
        </message>
        <message>
            <source>ends of very long label names</source>
            <translation>نهايات أسماء وسوم طويلة جدًا</translation>
        </message>
        <message>
            <source>exact outlines of ellipses (turned into polygons)</source>
            <translation>الحدود الدقيقة للقطوع الناقصة (صارت مضلعات)</translation>
        </message>
        <message>
            <source>exact outlines of polygons with holes (written as brush masks)</source>
            <translation>الحدود الدقيقة لمضلعات ذات ثقوب (تُكتب أقنعة فرشاة)</translation>
        </message>
        <message>
            <source>exact outlines of polygons with holes (written as pixel masks)</source>
            <translation>الحدود الدقيقة لمضلعات ذات ثقوب (تُكتب أقنعة بكسل)</translation>
        </message>
        <message>
            <source>fields “{0}”</source>
            <translation>حقول «{0}»</translation>
        </message>
        <message>
            <source>fields “{0}” of shapes</source>
            <translation>حقول «{0}» للأشكال</translation>
        </message>
        <message>
            <source>files that were not found beside the labels (their labels are kept)</source>
            <translation>ملفات لم توجد بجانب الوسوم (حُفظت وسومها)</translation>
        </message>
        <message>
            <source>flags of whole pictures</source>
            <translation>أعلام صور كاملة</translation>
        </message>
        <message>
            <source>fractions of pixels (rounded)</source>
            <translation>كسور البكسل (مقرّبة)</translation>
        </message>
        <message>
            <source>further annotations of one task (the latest is kept)</source>
            <translation>شروح أخرى للمهمة نفسها (حُفظ أحدثها)</translation>
        </message>
        <message>
            <source>further choices of one region</source>
            <translation>اختيارات أخرى للمنطقة نفسها</translation>
        </message>
        <message>
            <source>further labels of one region</source>
            <translation>وسوم أخرى للمنطقة نفسها</translation>
        </message>
        <message>
            <source>groups</source>
            <translation>المجموعات</translation>
        </message>
        <message>
            <source>groups of boxes</source>
            <translation>مجموعات المستطيلات</translation>
        </message>
        <message>
            <source>groups, locks and hidden marks</source>
            <translation>المجموعات والأقفال والإخفاء</translation>
        </message>
        <message>
            <source>half units of box centres</source>
            <translation>أنصاف وحدات مراكز المستطيلات</translation>
        </message>
        <message>
            <source>holes as such (written as one outline that goes in and out)</source>
            <translation>الثقوب كما هي (تُكتب حدًا واحدًا يدخل ويخرج)</translation>
        </message>
        <message>
            <source>holes in polygons</source>
            <translation>ثقوب في المضلعات</translation>
        </message>
        <message>
            <source>holes in polygons (written as brush masks)</source>
            <translation>ثقوب في المضلعات (تُكتب أقنعة فرشاة)</translation>
        </message>
        <message>
            <source>holes in polygons (written as masks)</source>
            <translation>ثقوب في المضلعات (تُكتب أقنعة)</translation>
        </message>
        <message>
            <source>insides of polygons (written as lines)</source>
            <translation>دواخل المضلعات (تُكتب خطوطًا)</translation>
        </message>
        <message>
            <source>kinds of attributes (written as text)</source>
            <translation>أنواع السمات (تُكتب نصًا)</translation>
        </message>
        <message>
            <source>kinds of white space between tokens</source>
            <translation>أنواع الفراغات بين الكلمات</translation>
        </message>
        <message>
            <source>labelme JSON (zip or folder, a file per picture)</source>
            <translation>JSON من labelme (ملف zip أو مجلد، ملف لكل صورة)</translation>
        </message>
        <message>
            <source>labels of items that had some already (left as they were)</source>
            <translation>وسوم عناصر لها وسوم من قبل (تُركت كما كانت)</translation>
        </message>
        <message>
            <source>line breaks within spans</source>
            <translation>فواصل أسطر داخل المقاطع</translation>
        </message>
        <message>
            <source>lines and points</source>
            <translation>الخطوط والنقاط</translation>
        </message>
        <message>
            <source>lines and quadrilaterals</source>
            <translation>الخطوط والرباعيات</translation>
        </message>
        <message>
            <source>links between regions (suggestions have none)</source>
            <translation>روابط بين المناطق (لا روابط للاقتراحات)</translation>
        </message>
        <message>
            <source>links between shapes</source>
            <translation>روابط بين الأشكال</translation>
        </message>
        <message>
            <source>locks and hidden marks</source>
            <translation>الأقفال والإخفاء</translation>
        </message>
        <message>
            <source>masks of pictures whose size is not known</source>
            <translation>أقنعة صور لا يُعرف حجمها</translation>
        </message>
        <message>
            <source>masks of very large pictures</source>
            <translation>أقنعة صور كبيرة جدًا</translation>
        </message>
        <message>
            <source>measurements of objects</source>
            <translation>قياسات الكائنات</translation>
        </message>
        <message>
            <source>negative sizes of boxes (turned round)</source>
            <translation>أحجام مستطيلات سالبة (قُلبت)</translation>
        </message>
        <message>
            <source>notes on regions</source>
            <translation>ملاحظات على المناطق</translation>
        </message>
        <message>
            <source>notes on spans</source>
            <translation>ملاحظات على المقاطع</translation>
        </message>
        <message>
            <source>objects hidden under others</source>
            <translation>كائنات مخفية تحت غيرها</translation>
        </message>
        <message>
            <source>other things that have no place here</source>
            <translation>أشياء أخرى لا مكان لها هنا</translation>
        </message>
        <message>
            <source>outlines beside boxes</source>
            <translation>حدود بجانب المستطيلات</translation>
        </message>
        <message>
            <source>overlapping spans</source>
            <translation>مقاطع متداخلة</translation>
        </message>
        <message>
            <source>parts of boxes outside the image (cut off)</source>
            <translation>أجزاء مستطيلات خارج الصورة (قُصّت)</translation>
        </message>
        <message>
            <source>parts of objects</source>
            <translation>أجزاء كائنات</translation>
        </message>
        <message>
            <source>parts of polygons outside the image (cut off)</source>
            <translation>أجزاء مضلعات خارج الصورة (قُصّت)</translation>
        </message>
        <message>
            <source>pixel masks</source>
            <translation>أقنعة البكسل</translation>
        </message>
        <message>
            <source>quadrilaterals (written as polygons)</source>
            <translation>الرباعيات (تُكتب مضلعات)</translation>
        </message>
        <message>
            <source>quadrilaterals as such (written as polygons)</source>
            <translation>الرباعيات كما هي (تُكتب مضلعات)</translation>
        </message>
        <message>
            <source>questions that the project does not have (their answers are kept as text)</source>
            <translation>أسئلة ليست في المشروع (حُفظت إجاباتها نصًا)</translation>
        </message>
        <message>
            <source>regions of the kind “{0}”</source>
            <translation>مناطق من نوع «{0}»</translation>
        </message>
        <message>
            <source>regions without a label</source>
            <translation>مناطق بلا وسم</translation>
        </message>
        <message>
            <source>relations</source>
            <translation>العلاقات</translation>
        </message>
        <message>
            <source>results of one region beyond the first hundred</source>
            <translation>نتائج للمنطقة نفسها بعد المئة الأولى</translation>
        </message>
        <message>
            <source>results of the kind “{0}”</source>
            <translation>نتائج من نوع «{0}»</translation>
        </message>
        <message>
            <source>reversed corners of boxes (turned round)</source>
            <translation>زوايا مستطيلات معكوسة (قُلبت)</translation>
        </message>
        <message>
            <source>rotated boxes (written as polygons)</source>
            <translation>المستطيلات المُدارة (تُكتب مضلعات)</translation>
        </message>
        <message>
            <source>rotated boxes that reach over the edge</source>
            <translation>مستطيلات مُدارة تتجاوز الحافة</translation>
        </message>
        <message>
            <source>rotated boxes, ellipses and quadrilaterals as such (written as polygons)</source>
            <translation>المستطيلات المُدارة والقطوع الناقصة والرباعيات كما هي (تُكتب مضلعات)</translation>
        </message>
        <message>
            <source>shapes of the kind “{0}”</source>
            <translation>أشكال من نوع «{0}»</translation>
        </message>
        <message>
            <source>single objects (in semantic masks)</source>
            <translation>كائنات منفردة (في الأقنعة الدلالية)</translation>
        </message>
        <message>
            <source>spaces in label names</source>
            <translation>فراغات في أسماء الوسوم</translation>
        </message>
        <message>
            <source>spaces in label names (written as -)</source>
            <translation>فراغات في أسماء الوسوم (تُكتب -)</translation>
        </message>
        <message>
            <source>spaces in label names (written as _)</source>
            <translation>فراغات في أسماء الوسوم (تُكتب _)</translation>
        </message>
        <message>
            <source>spans in several parts (each part is written as a span)</source>
            <translation>مقاطع من عدة أجزاء (يُكتب كل جزء مقطعًا)</translation>
        </message>
        <message>
            <source>spans that overlap another one</source>
            <translation>مقاطع تتداخل مع غيرها</translation>
        </message>
        <message>
            <source>supercategories that go round in a circle, or too deep</source>
            <translation>فئات عليا تدور في حلقة أو عميقة جدًا</translation>
        </message>
        <message>
            <source>tags without B-, I- or O</source>
            <translation>علامات بلا B-‎ أو I-‎ أو O</translation>
        </message>
        <message>
            <source>texts written on regions</source>
            <translation>نصوص مكتوبة على المناطق</translation>
        </message>
        <message>
            <source>the size of pictures</source>
            <translation>حجم الصور</translation>
        </message>
        <message>
            <source>track numbers</source>
            <translation>أرقام المسارات</translation>
        </message>
        <message>
            <source>turns of the view</source>
            <translation>دورانات العرض</translation>
        </message>
        <message>
            <source>white space at the ends of spans</source>
            <translation>فراغات في أطراف المقاطع</translation>
        </message>
        <message>
            <source>white space between tokens (one space is put there)</source>
            <translation>الفراغات بين الكلمات (يوضع فراغ واحد)</translation>
        </message>
        <message>
            <source>{0} suggestions are undecided. They do not count unless they are accepted.</source>
            <translation>{0} اقتراحات لم يُبتّ فيها. لا تُحتسب ما لم تُقبل.</translation>
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>Overview map</source>
            <translation>خريطة عامة</translation>
        </message>
        <message>
            <source>Click or drag to look there</source>
            <translation>انقر أو اسحب للنظر هناك</translation>
        </message>
    </context>
    <context>
        <name>NetworkDialog</name>
        <message>
            <source>This folder is on a network drive</source>
            <translation>هذا المجلد على قرص شبكي</translation>
        </message>
        <message>
            <source>Choose another…</source>
            <translation>اختيار أخرى…</translation>
        </message>
        <message>
            <source>Open it all the same</source>
            <translation>افتحه رغم ذلك</translation>
        </message>
    </context>
    <context>
        <name>NewKeyForm</name>
        <message>
            <source>Keep this passphrase</source>
            <translation>احتفظ بعبارة المرور هذه</translation>
        </message>
        <message>
            <source>Your work is signed with a key that stays on this computer. This computer has no place to keep its passphrase, so please write it down: you will be asked for it when Caravan starts.</source>
            <translation>يُوقَّع عملك بمفتاح يبقى على هذا الحاسوب. ليس في هذا الحاسوب مكان لحفظ عبارة مروره، فدوّنها من فضلك: ستُطلب منك عند بدء Caravan.</translation>
        </message>
        <message>
            <source>I have kept it</source>
            <translation>احتفظت بها</translation>
        </message>
        <message>
            <source>Choose a passphrase of my own</source>
            <translation>اختيار عبارة مرور بنفسي</translation>
        </message>
        <message>
            <source>Passphrase of your own</source>
            <translation>عبارة مرور من اختيارك</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>العبارة نفسها مرة أخرى</translation>
        </message>
        <message>
            <source>Use a generated one instead</source>
            <translation>استخدام عبارة مولّدة بدلًا منها</translation>
        </message>
        <message>
            <source>Please use at least {n} characters.</source>
            <translation>عدد الأحرف المطلوب على الأقل: {n}.</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>العبارتان غير متطابقتين.</translation>
        </message>
    </context>
    <context>
        <name>NewPassphraseForm</name>
        <message>
            <source>New passphrase</source>
            <translation>عبارة مرور جديدة</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>العبارة نفسها مرة أخرى</translation>
        </message>
        <message>
            <source>Suggest a passphrase</source>
            <translation>اقتراح عبارة مرور</translation>
        </message>
        <message>
            <source>Please use at least {n} characters.</source>
            <translation>عدد الأحرف المطلوب على الأقل: {n}.</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>العبارتان غير متطابقتين.</translation>
        </message>
    </context>
    <context>
        <name>NoteStrip</name>
        <message>
            <source>Dismiss</source>
            <translation>إغلاق</translation>
        </message>
    </context>
    <context>
        <name>OpenDialog</name>
        <message>
            <source>Unlock “{name}”</source>
            <translation>فتح «{name}»</translation>
        </message>
        <message>
            <source>This workspace is encrypted. Its passphrase opens it; nothing of it is read before.</source>
            <translation>مساحة العمل هذه مشفّرة. تفتحها عبارة مرورها، ولا يُقرأ منها شيء قبل ذلك.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Passphrase of this workspace</source>
            <translation>عبارة مرور مساحة العمل هذه</translation>
        </message>
        <message>
            <source>From now on, let this computer open it by itself</source>
            <translation>من الآن فصاعدًا دع هذا الحاسوب يفتحها بنفسه</translation>
        </message>
        <message>
            <source>Whoever uses your account of this computer can then open it, too.</source>
            <translation>عندها يستطيع كل من يستخدم حسابك على هذا الحاسوب أن يفتحها أيضًا.</translation>
        </message>
        <message>
            <source>Another workspace…</source>
            <translation>مساحة عمل أخرى…</translation>
        </message>
        <message>
            <source>Opening the workspace…</source>
            <translation>جارٍ فتح مساحة العمل…</translation>
        </message>
    </context>
    <context>
        <name>OptionStrip</name>
        <message>
            <source>Options of the tool</source>
            <translation>خيارات الأداة</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <source>Breadth of the brush in pixels of the image  ([ and ], Ctrl+wheel)</source>
            <translation>عرض الفرشاة ببكسلات الصورة  ([ و]، Ctrl+العجلة)</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>التفاوت</translation>
        </message>
        <message>
            <source>How far a colour may be from the one clicked  ([ and ], Ctrl+wheel, or drag sideways)</source>
            <translation>مقدار ابتعاد اللون المسموح عن اللون المنقور  ([ و]، Ctrl+العجلة، أو السحب جانبيًا)</translation>
        </message>
        <message>
            <source>Cells</source>
            <translation>الخلايا</translation>
        </message>
        <message>
            <source>Breadth of a cell in pixels of the screen  ([ and ], Ctrl+wheel)</source>
            <translation>عرض الخلية ببكسلات الشاشة  ([ و]، Ctrl+العجلة)</translation>
        </message>
        <message>
            <source>New region</source>
            <translation>منطقة جديدة</translation>
        </message>
        <message>
            <source>Begin a region with each stroke, also while a mask is selected</source>
            <translation>بدء منطقة مع كل ضربة، حتى عند تحديد قناع</translation>
        </message>
        <message>
            <source>Fill enclosed</source>
            <translation>ملء المحاط</translation>
        </message>
        <message>
            <source>Fill what a stroke closes in when it ends</source>
            <translation>ملء ما تحيط به الضربة عند انتهائها</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>متصل</translation>
        </message>
        <message>
            <source>Only what is connected with the pixel clicked</source>
            <translation>ما يتصل بالبكسل المنقور فقط</translation>
        </message>
        <message>
            <source>No specks</source>
            <translation>بلا بقع</translation>
        </message>
        <message>
            <source>Leave out single pixels, and fill them where they are missing</source>
            <translation>ترك البكسلات المفردة، وملؤها حيث تنقص</translation>
        </message>
        <message>
            <source>What a stroke does where other masks are</source>
            <translation>ما تفعله الضربة حيث توجد أقنعة أخرى</translation>
        </message>
        <message>
            <source>Overlap others</source>
            <translation>التداخل مع غيرها</translation>
        </message>
        <message>
            <source>Paint over others</source>
            <translation>الرسم فوق غيرها</translation>
        </message>
        <message>
            <source>Paint behind others</source>
            <translation>الرسم خلف غيرها</translation>
        </message>
        <message>
            <source>Which masks lose what is erased</source>
            <translation>أي الأقنعة تفقد ما يُمحى</translation>
        </message>
        <message>
            <source>Selected masks</source>
            <translation>الأقنعة المحددة</translation>
        </message>
        <message>
            <source>All masks</source>
            <translation>كل الأقنعة</translation>
        </message>
        <message>
            <source>as a mask</source>
            <translation>كقناع</translation>
        </message>
        <message>
            <source>as a polygon</source>
            <translation>كمضلع</translation>
        </message>
        <message>
            <source>What comes of it</source>
            <translation>ما ينتج عنه</translation>
        </message>
        <message>
            <source>Round brush</source>
            <translation>فرشاة دائرية</translation>
        </message>
        <message>
            <source>Square brush</source>
            <translation>فرشاة مربعة</translation>
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
            <translation>ماذا</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>العنصر</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>منذ</translation>
        </message>
        <message>
            <source>Tries</source>
            <translation>المحاولات</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
    </context>
    <context>
        <name>OutboxPage</name>
        <message>
            <source>What you submit waits here until there is a network, and leaves by itself.</source>
            <translation>ما ترسله ينتظر هنا حتى تتوفر شبكة ثم يغادر من تلقاء نفسه.</translation>
        </message>
        <message>
            <source>Nothing was submitted yet</source>
            <translation>لم يُرسل شيء بعد</translation>
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
            <source>Without a network…</source>
            <translation>دون شبكة…</translation>
        </message>
        <message>
            <source>Carry work to the station and back in a file</source>
            <translation>نقل العمل إلى المحطة ومنها في ملف</translation>
        </message>
        <message>
            <source>Open the log-in page</source>
            <translation>فتح صفحة تسجيل الدخول</translation>
        </message>
        <message>
            <source>Not now: metered connection</source>
            <translation>ليس الآن: اتصال محدود</translation>
        </message>
        <message>
            <source>Your answers still go, they are small; files wait until you take this off again.</source>
            <translation>تستمر إجاباتك في الإرسال لأنها صغيرة؛ أما الملفات فتنتظر حتى تلغي هذا.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>التقدم</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>إظهار</translation>
        </message>
        <message>
            <source>Not delivered yet</source>
            <translation>لم يُسلّم بعد</translation>
        </message>
        <message>
            <source>Needs your attention</source>
            <translation>يحتاج إلى انتباهك</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>سُلّم</translation>
        </message>
        <message>
            <source>Discarded</source>
            <translation>المُهمل</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>كل شيء</translation>
        </message>
        <message>
            <source>Unlock your key</source>
            <translation>فتح مفتاحك</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>التفاصيل…</translation>
        </message>
        <message>
            <source>Discard…</source>
            <translation>إهمال…</translation>
        </message>
        <message>
            <source>Give up what the station refused for good</source>
            <translation>التخلي عما رفضته المحطة نهائيًا</translation>
        </message>
        <message>
            <source>Go on syncing</source>
            <translation>متابعة المزامنة</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>توقف مؤقت</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>جارٍ الإرسال</translation>
        </message>
        <message>
            <source>Fetching</source>
            <translation>جارٍ الجلب</translation>
        </message>
    </context>
    <context>
        <name>OwnClaimDialog</name>
        <message>
            <source>Send the claim yourself</source>
            <translation>إرسال المطالبة بنفسك</translation>
        </message>
        <message>
            <source>The key of this computer signs and pays the fee; the station is not needed for it.</source>
            <translation>يوقّع مفتاح هذا الحاسوب ويدفع الرسم؛ لا حاجة إلى المحطة لذلك.</translation>
        </message>
        <message>
            <source>Sign and send</source>
            <translation>توقيع وإرسال</translation>
        </message>
        <message>
            <source>Signing and sending…</source>
            <translation>جارٍ التوقيع والإرسال…</translation>
        </message>
        <message>
            <source>Asking the chain what it costs…</source>
            <translation>جارٍ سؤال السلسلة عن التكلفة…</translation>
        </message>
        <message>
            <source>{amount} of the chain's coin</source>
            <translation>{amount} من عملة السلسلة</translation>
        </message>
        <message>
            <source>Likely fee</source>
            <translation>الرسم المرجّح</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>على الأكثر</translation>
        </message>
        <message>
            <source>Your key has</source>
            <translation>رصيد مفتاحك</translation>
        </message>
        <message>
            <source>Your key</source>
            <translation>مفتاحك</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>تحقق مجددًا</translation>
        </message>
        <message>
            <source>There is too little coin for the fee. Send some to your key, or let the station send it.</source>
            <translation>العملة لا تكفي للرسم. أرسل بعضًا منها إلى مفتاحك، أو دع المحطة ترسل المطالبة.</translation>
        </message>
    </context>
    <context>
        <name>Pace</name>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} من {total}</translation>
        </message>
        <message>
            <source>{rate} a second</source>
            <translation>{rate} في الثانية</translation>
        </message>
        <message numerus="yes">
            <source>%Ln second(s) left</source>
            <translation>
                <numerusform>بقي أقل من ثانية</numerusform>
                <numerusform>بقيت ثانية</numerusform>
                <numerusform>بقيت ثانيتان</numerusform>
                <numerusform>بقيت %Ln ثوانٍ</numerusform>
                <numerusform>بقيت %Ln ثانية</numerusform>
                <numerusform>بقيت %Ln ثانية</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln hour(s) left</source>
            <translation>
                <numerusform>لم يبق وقت</numerusform>
                <numerusform>بقيت ساعة واحدة</numerusform>
                <numerusform>بقيت ساعتان</numerusform>
                <numerusform>بقيت %Ln ساعات</numerusform>
                <numerusform>بقيت %Ln ساعة</numerusform>
                <numerusform>بقيت %Ln ساعة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln minute(s) left</source>
            <translation>
                <numerusform>لم يبق وقت</numerusform>
                <numerusform>بقيت دقيقة واحدة</numerusform>
                <numerusform>بقيت دقيقتان</numerusform>
                <numerusform>بقيت %Ln دقائق</numerusform>
                <numerusform>بقيت %Ln دقيقة</numerusform>
                <numerusform>بقيت %Ln دقيقة</numerusform>
            </translation>
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
            <source>Statistics</source>
            <translation>الإحصاءات</translation>
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
            <source>Manage</source>
            <translation>الإدارة</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
    </context>
    <context>
        <name>PagesControl</name>
        <message>
            <source>Page {page} of {count}. “Pages as items” in the menu Item lists others.</source>
            <translation>الصفحة {page} من {count}. «الصفحات كعناصر» في قائمة «عنصر» يسرد غيرها.</translation>
        </message>
        <message>
            <source>This file has one page only.</source>
            <translation>لهذا الملف صفحة واحدة فقط.</translation>
        </message>
        <message>
            <source>A station decides itself what its items are.</source>
            <translation>تقرر المحطة بنفسها ما هي عناصرها.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s) were added at the end of the items.</source>
            <translation>
                <numerusform>لم تُضف أي صفحة.</numerusform>
                <numerusform>أُضيفت صفحة واحدة في آخر العناصر.</numerusform>
                <numerusform>أُضيفت صفحتان في آخر العناصر.</numerusform>
                <numerusform>أُضيفت %Ln صفحات في آخر العناصر.</numerusform>
                <numerusform>أُضيفت %Ln صفحة في آخر العناصر.</numerusform>
                <numerusform>أُضيفت %Ln صفحة في آخر العناصر.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PagesDialog</name>
        <message>
            <source>Pages as items</source>
            <translation>الصفحات كعناصر</translation>
        </message>
        <message>
            <source>“{name}” has {count} pages. Each one chosen here becomes an item of its own.</source>
            <translation>عدد صفحات «{name}» هو {count}. كل صفحة تُختار هنا تصير عنصرًا مستقلًا.</translation>
        </message>
        <message>
            <source>From page</source>
            <translation>من الصفحة</translation>
        </message>
        <message>
            <source>To page</source>
            <translation>إلى الصفحة</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>إضافة</translation>
        </message>
    </context>
    <context>
        <name>Paragraph</name>
        <message>
            <source>From the guideline</source>
            <translation>من الإرشادات</translation>
        </message>
    </context>
    <context>
        <name>PassphraseField</name>
        <message>
            <source>Show what is typed</source>
            <translation>إظهار ما يُكتب</translation>
        </message>
    </context>
    <context>
        <name>PayoutDialog</name>
        <message>
            <source>Where your rewards go</source>
            <translation>إلى أين تذهب مكافآتك</translation>
        </message>
        <message>
            <source>Without a payout address they go to the key of this computer. The first address counts at once; a change takes seven days, so that nobody can redirect your pay unseen.</source>
            <translation>من دون عنوان دفع تذهب إلى مفتاح هذا الحاسوب. يسري العنوان الأول فورًا؛ أما التغيير فيستغرق سبعة أيام حتى لا يحوّل أحد أجرك خفيةً.</translation>
        </message>
        <message>
            <source>Sign and use it</source>
            <translation>توقيعه واستخدامه</translation>
        </message>
        <message>
            <source>Now: {address}</source>
            <translation>الآن: {address}</translation>
        </message>
        <message>
            <source>This is the key of this computer.</source>
            <translation>هذا مفتاح هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Chosen on {when}. {state}.</source>
            <translation>اختير في {when}. {state}.</translation>
        </message>
        <message>
            <source>New payout address</source>
            <translation>عنوان دفع جديد</translation>
        </message>
        <message>
            <source>New payout address, 0x…</source>
            <translation>عنوان دفع جديد، 0x…</translation>
        </message>
        <message>
            <source>Use the key of this computer</source>
            <translation>استخدام مفتاح هذا الحاسوب</translation>
        </message>
        <message>
            <source>Signing…</source>
            <translation>جارٍ التوقيع…</translation>
        </message>
        <message>
            <source>Payout address saved</source>
            <translation>حُفظ عنوان الدفع</translation>
        </message>
        <message>
            <source>It is signed and sent once your key is open.</source>
            <translation>يُوقَّع ويُرسل متى فُتح مفتاحك.</translation>
        </message>
        <message>
            <source>It is on its way to the station.</source>
            <translation>هو في طريقه إلى المحطة.</translation>
        </message>
    </context>
    <context>
        <name>Payslip</name>
        <message>
            <source>Statement of rewards</source>
            <translation>كشف المكافآت</translation>
        </message>
        <message>
            <source>Statement {number} of {station}</source>
            <translation>الكشف {number} من {station}</translation>
        </message>
        <message>
            <source>Page {page}</source>
            <translation>صفحة {page}</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>الفترة</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>من {first} إلى {last}</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>الرقم</translation>
        </message>
        <message>
            <source>Worker</source>
            <translation>العامل</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>المحطة</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>تاريخ الطباعة</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>الرمز المالي</translation>
        </message>
        <message>
            <source>Totals per token</source>
            <translation>المجاميع لكل رمز مالي</translation>
        </message>
        <message>
            <source>Line by line</source>
            <translation>سطرًا سطرًا</translation>
        </message>
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
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>المبلغ</translation>
        </message>
        <message>
            <source>What is signed</source>
            <translation>ما الذي وُقّع</translation>
        </message>
        <message>
            <source>Shares of a dataset's income: that the income came, and how much it was, is the word of the station and of who paid it. How it was split can be checked.</source>
            <translation>حصص من دخل مجموعة بيانات: وصول الدخل ومقداره قول المحطة ومن دفعه، أما كيفية تقسيمه فيمكن التحقق منها.</translation>
        </message>
        <message>
            <source>The station signed the lines of this statement, not this page. The signed record is the JSON file of the same number: its lines have the hash below, and its signature covers the worker, the number, that hash, and the size and root of the station's log. It shows who signed what and that it is unchanged; not that money was received.</source>
            <translation>وقّعت المحطة سطور هذا الكشف لا هذه الصفحة. السجل الموقَّع هو ملف JSON بالرقم نفسه: لسطوره البصمة المذكورة أدناه، ويشمل توقيعه العامل والرقم وتلك البصمة وحجم سجل المحطة وجذره. وهو يبيّن من وقّع ماذا وأنه لم يتغير، ولا يبيّن أن المال قد استُلم.</translation>
        </message>
        <message>
            <source>Digest of the signed record (EIP-712)</source>
            <translation>بصمة السجل الموقَّع (EIP-712)</translation>
        </message>
        <message>
            <source>SHA-256 of the lines</source>
            <translation>SHA-256 للسطور</translation>
        </message>
        <message>
            <source>Log: size and root</source>
            <translation>السجل: الحجم والجذر</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>التوقيع</translation>
        </message>
    </context>
    <context>
        <name>Performer</name>
        <message>
            <source>The last command is still being worked out.</source>
            <translation>ما زال الأمر الأخير قيد الحساب.</translation>
        </message>
        <message>
            <source>The regions were changed meanwhile, so nothing was done. Try again.</source>
            <translation>تغيّرت المناطق في هذه الأثناء فلم يُفعل شيء. حاول مجددًا.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) are being worked on</source>
            <translation>
                <numerusform>لا مناطق قيد المعالجة</numerusform>
                <numerusform>منطقة واحدة قيد المعالجة</numerusform>
                <numerusform>منطقتان قيد المعالجة</numerusform>
                <numerusform>%Ln مناطق قيد المعالجة</numerusform>
                <numerusform>%Ln منطقة قيد المعالجة</numerusform>
                <numerusform>%Ln منطقة قيد المعالجة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewView</name>
        <message>
            <source>What the file holds</source>
            <translation>ما يحتويه الملف</translation>
        </message>
        <message>
            <source>The first pictures with their regions</source>
            <translation>أول الصور مع مناطقها</translation>
        </message>
        <message>
            <source>The first items</source>
            <translation>أول العناصر</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>What would be left out</source>
            <translation>ما سيُترك</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Choose a file to see what is in it</source>
            <translation>اختر ملفًا لترى ما فيه</translation>
        </message>
        <message>
            <source>A file, folder or zip of another program. It can also be dropped here.</source>
            <translation>ملف أو مجلد أو أرشيف zip من برنامج آخر. يمكن أيضًا إفلاته هنا.</translation>
        </message>
        <message>
            <source>No format knows this</source>
            <translation>لا صيغة تعرف هذا</translation>
        </message>
        <message>
            <source>If you know what wrote it, choose the format; nothing has been changed.</source>
            <translation>إن كنت تعرف ما الذي كتبه فاختر الصيغة؛ لم يتغير شيء.</translation>
        </message>
        <message>
            <source>The preview was stopped</source>
            <translation>أُوقفت المعاينة</translation>
        </message>
        <message>
            <source>Importing works without it: a report says afterwards what could not be kept.</source>
            <translation>يعمل الاستيراد دونها: يبيّن تقرير بعده ما تعذّر الاحتفاظ به.</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>النظر مجددًا</translation>
        </message>
        <message>
            <source>Looking at what is in it…</source>
            <translation>جارٍ النظر فيما يحتويه…</translation>
        </message>
        <message>
            <source>Read so far: {share} %</source>
            <translation>قُرئ حتى الآن: {share} %</translation>
        </message>
        <message>
            <source>Read so far: {n}</source>
            <translation>قُرئ حتى الآن: {n}</translation>
        </message>
        <message>
            <source>{n} items</source>
            <translation>العناصر: {n}</translation>
        </message>
        <message>
            <source>{n} regions</source>
            <translation>المناطق: {n}</translation>
        </message>
        <message>
            <source>{n} labels</source>
            <translation>الوسوم: {n}</translation>
        </message>
        <message>
            <source>{n} left out</source>
            <translation>المتروك: {n}</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>الصور</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>العناصر</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>وسم</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>المناطق</translation>
        </message>
        <message>
            <source>In the project</source>
            <translation>في المشروع</translation>
        </message>
        <message>
            <source>new</source>
            <translation>جديد</translation>
        </message>
        <message>
            <source>there</source>
            <translation>موجود</translation>
        </message>
        <message>
            <source>Everything in the file can be kept.</source>
            <translation>يمكن الاحتفاظ بكل ما في الملف.</translation>
        </message>
        <message>
            <source>Report ({n})</source>
            <translation>تقرير ({n})</translation>
        </message>
        <message>
            <source>{n} are in the project</source>
            <translation>في المشروع: {n}</translation>
        </message>
        <message>
            <source>{n} of them labelled already</source>
            <translation>منها موسوم بالفعل: {n}</translation>
        </message>
        <message>
            <source>{n} are new items</source>
            <translation>عناصر جديدة: {n}</translation>
        </message>
        <message>
            <source>1 region</source>
            <translation>منطقة واحدة</translation>
        </message>
        <message>
            <source>picture not there</source>
            <translation>الصورة غير موجودة</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>العنصر</translation>
        </message>
        <message>
            <source>… and {n} more</source>
            <translation>… و{n} أخرى</translation>
        </message>
        <message>
            <source>has labels</source>
            <translation>له وسوم</translation>
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
            <translation>خطأ</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>تحذير</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>ولا شيء آخر</numerusform>
                <numerusform>وواحدة أخرى</numerusform>
                <numerusform>واثنتان أخريان</numerusform>
                <numerusform>و%Ln أخرى</numerusform>
                <numerusform>و%Ln أخرى</numerusform>
                <numerusform>و%Ln أخرى</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressToast</name>
        <message>
            <source>Starting…</source>
            <translation>جارٍ البدء…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>جارٍ الإيقاف…</translation>
        </message>
        <message>
            <source>{rate} a second</source>
            <translation>{rate} في الثانية</translation>
        </message>
        <message numerus="yes">
            <source>%Ln second(s) left</source>
            <translation>
                <numerusform>بقي أقل من ثانية</numerusform>
                <numerusform>بقيت ثانية</numerusform>
                <numerusform>بقيت ثانيتان</numerusform>
                <numerusform>بقيت %Ln ثوانٍ</numerusform>
                <numerusform>بقيت %Ln ثانية</numerusform>
                <numerusform>بقيت %Ln ثانية</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln minute(s) left</source>
            <translation>
                <numerusform>بقي أقل من دقيقة</numerusform>
                <numerusform>بقيت دقيقة</numerusform>
                <numerusform>بقيت دقيقتان</numerusform>
                <numerusform>بقيت %Ln دقائق</numerusform>
                <numerusform>بقيت %Ln دقيقة</numerusform>
                <numerusform>بقيت %Ln دقيقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln hour(s) left</source>
            <translation>
                <numerusform>بقي أقل من ساعة</numerusform>
                <numerusform>بقيت ساعة</numerusform>
                <numerusform>بقيت ساعتان</numerusform>
                <numerusform>بقيت %Ln ساعات</numerusform>
                <numerusform>بقيت %Ln ساعة</numerusform>
                <numerusform>بقيت %Ln ساعة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectPanel</name>
        <message>
            <source>Close…</source>
            <translation>إغلاق…</translation>
        </message>
        <message>
            <source>Invite people…</source>
            <translation>دعوة أشخاص…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>تصدير…</translation>
        </message>
        <message>
            <source>Annotator</source>
            <translation>الواسم</translation>
        </message>
        <message>
            <source>Accuracy (95 % interval)</source>
            <translation>الدقة (مجال 95 %)</translation>
        </message>
        <message>
            <source>Control items</source>
            <translation>عناصر الضبط</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>المُرسل</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>المقرَّر</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>مقبول</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>مصحح</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>مرفوض</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>المراجع</translation>
        </message>
        <message>
            <source>Reviews</source>
            <translation>المراجعات</translation>
        </message>
        <message>
            <source>Known errors found (95 % interval)</source>
            <translation>الأخطاء المعروفة المكتشفة (مجال 95 %)</translation>
        </message>
        <message>
            <source>Agreement with the outcome (95 % interval)</source>
            <translation>التوافق مع النتيجة (مجال 95 %)</translation>
        </message>
        <message>
            <source>Annotators</source>
            <translation>الواسمون</translation>
        </message>
        <message>
            <source>Reviewers</source>
            <translation>المراجعون</translation>
        </message>
        <message>
            <source>Volunteer work: nothing is paid.</source>
            <translation>عمل تطوعي: لا يُدفع شيء.</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>الجودة</translation>
        </message>
        <message>
            <source>Pay</source>
            <translation>الأجر</translation>
        </message>
        <message>
            <source>Accepted of all decided: {rate}</source>
            <translation>المقبول من كل المقرَّر: {rate}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln open objection(s)</source>
            <translation>
                <numerusform>لا اعتراضات مفتوحة</numerusform>
                <numerusform>اعتراض مفتوح واحد</numerusform>
                <numerusform>اعتراضان مفتوحان</numerusform>
                <numerusform>%Ln اعتراضات مفتوحة</numerusform>
                <numerusform>%Ln اعتراضًا مفتوحًا</numerusform>
                <numerusform>%Ln اعتراض مفتوح</numerusform>
            </translation>
        </message>
        <message>
            <source>Pause…</source>
            <translation>إيقاف مؤقت…</translation>
        </message>
        <message>
            <source>Go on…</source>
            <translation>متابعة…</translation>
        </message>
        <message>
            <source>Shown from 20 control items on</source>
            <translation>يُعرض ابتداءً من 20 عنصر ضبط</translation>
        </message>
        <message>
            <source>Earned</source>
            <translation>المكسوب</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>المحتجز</translation>
        </message>
        <message>
            <source>Payable</source>
            <translation>مستحق الدفع</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>مدفوع</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>الموعود به</translation>
        </message>
        <message>
            <source>Budget left</source>
            <translation>الباقي من الميزانية</translation>
        </message>
        <message>
            <source>not limited</source>
            <translation>بلا حد</translation>
        </message>
        <message>
            <source>{left} of {budget}</source>
            <translation>{left} من {budget}</translation>
        </message>
        <message>
            <source>No more work is given out until there is more money.</source>
            <translation>لن يُوزَّع عمل آخر حتى يتوفر مال أكثر.</translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>Volunteer work: no pay</source>
            <translation>عمل تطوعي: بلا أجر</translation>
        </message>
        <message>
            <source>{price} per review</source>
            <translation>{price} لكل مراجعة</translation>
        </message>
        <message>
            <source>{price} per accepted item</source>
            <translation>{price} لكل عنصر مقبول</translation>
        </message>
        <message>
            <source>{bonus} more from {threshold} accuracy on control items</source>
            <translation>{bonus} إضافية عند دقة {threshold} فأكثر في عناصر الضبط</translation>
        </message>
        <message>
            <source>{share} when a reviewer corrected it</source>
            <translation>{share} عند تصحيح المراجع له</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>صور</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>نصوص</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>جداول</translation>
        </message>
        <message>
            <source>difficulty {n} of 5</source>
            <translation>الصعوبة {n} من 5</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>حتى {day}</translation>
        </message>
        <message>
            <source>{n} left</source>
            <translation>الباقي: {n}</translation>
        </message>
        <message>
            <source>{n} of {limit} a day still free today</source>
            <translation>بقي اليوم {n} من {limit} في اليوم</translation>
        </message>
        <message>
            <source>{n} more today</source>
            <translation>المتاح اليوم: {n}</translation>
        </message>
        <message>
            <source>Your account may not do this work; the station's manager can allow it.</source>
            <translation>لا يحق لحسابك القيام بهذا العمل؛ يمكن لمدير المحطة أن يسمح به.</translation>
        </message>
        <message>
            <source>Today's limit is reached. It starts anew at midnight UTC.</source>
            <translation>بلغتَ حد اليوم. يبدأ من جديد عند منتصف الليل بالتوقيت العالمي.</translation>
        </message>
        <message>
            <source>You hold as much open work as one person may. Hand some of it in first.</source>
            <translation>لديك من العمل المفتوح أقصى ما يُسمح به لشخص واحد. سلِّم بعضه أولًا.</translation>
        </message>
        <message>
            <source>The project's money is spoken for. Look again later.</source>
            <translation>أموال المشروع محجوزة كلها. عُد لاحقًا.</translation>
        </message>
        <message>
            <source>This project gives out no work now.</source>
            <translation>لا يوزع هذا المشروع عملًا الآن.</translation>
        </message>
        <message numerus="yes">
            <source>Work may be kept for %Ln day(s)</source>
            <translation>
                <numerusform>يمكن الاحتفاظ بالعمل %Ln يوم</numerusform>
                <numerusform>يمكن الاحتفاظ بالعمل يومًا واحدًا (%Ln)</numerusform>
                <numerusform>يمكن الاحتفاظ بالعمل يومين (%Ln)</numerusform>
                <numerusform>يمكن الاحتفاظ بالعمل %Ln أيام</numerusform>
                <numerusform>يمكن الاحتفاظ بالعمل %Ln يومًا</numerusform>
                <numerusform>يمكن الاحتفاظ بالعمل %Ln يوم</numerusform>
            </translation>
        </message>
        <message>
            <source>Only in an encrypted workspace.</source>
            <translation>في مساحة عمل مشفّرة فقط.</translation>
        </message>
        <message>
            <source>Its files are wiped from this computer once nothing needs them; your work and rewards stay.</source>
            <translation>تُمسح ملفاته من هذا الحاسوب متى لم يعد شيء يحتاج إليها؛ ويبقى عملك ومكافآتك.</translation>
        </message>
        <message>
            <source>{n} submitted</source>
            <translation>المُرسل: {n}</translation>
        </message>
        <message>
            <source>{n} accepted</source>
            <translation>المقبول: {n}</translation>
        </message>
        <message>
            <source>{n} waiting for review</source>
            <translation>بانتظار المراجعة: {n}</translation>
        </message>
        <message>
            <source>{n} not accepted</source>
            <translation>غير المقبول: {n}</translation>
        </message>
        <message>
            <source>Accuracy {rate} (n = {n}, 95 % interval {low} to {high})</source>
            <translation>الدقة {rate} (n = {n}، مجال 95 % من {low} إلى {high})</translation>
        </message>
        <message>
            <source>On control items {rate} (n = {n}, 95 % interval {low} to {high})</source>
            <translation>في عناصر الضبط {rate} (n = {n}، مجال ثقة 95 % من {low} إلى {high})</translation>
        </message>
        <message>
            <source>As reviewer: {rate} of known errors found (n = {n}, 95 % interval {low} to {high})</source>
            <translation>في المراجعة: اكتُشف {rate} من الأخطاء المعروفة (n = {n}، مجال ثقة 95 % من {low} إلى {high})</translation>
        </message>
        <message>
            <source>Votes that became the outcome: {rate} (n = {n}, 95 % interval {low} to {high})</source>
            <translation>الأصوات التي صارت القرار: {rate} (n = {n}، مجال ثقة 95 % من {low} إلى {high})</translation>
        </message>
        <message>
            <source>You have begun the exam.</source>
            <translation>بدأت الامتحان.</translation>
        </message>
        <message>
            <source>A short exam comes first.</source>
            <translation>يسبقه امتحان قصير.</translation>
        </message>
        <message>
            <source>The exam was not passed, and no attempt is left.</source>
            <translation>لم يُجتز الامتحان، ولم تبقَ أي محاولة.</translation>
        </message>
        <message numerus="yes">
            <source>The exam was not passed; %Ln attempt(s) left.</source>
            <translation>
                <numerusform>لم يُجتز الاختبار؛ لا محاولات متبقية.</numerusform>
                <numerusform>لم يُجتز الاختبار؛ بقيت محاولة واحدة.</numerusform>
                <numerusform>لم يُجتز الاختبار؛ بقيت محاولتان.</numerusform>
                <numerusform>لم يُجتز الاختبار؛ بقيت %Ln محاولات.</numerusform>
                <numerusform>لم يُجتز الاختبار؛ بقيت %Ln محاولة.</numerusform>
                <numerusform>لم يُجتز الاختبار؛ بقيت %Ln محاولة.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectsPage</name>
        <message>
            <source>A station is an organisation's server that hands out work and pays for it.</source>
            <translation>المحطة خادم لمؤسسة توزع العمل وتدفع أجره.</translation>
        </message>
        <message>
            <source>No station joined yet</source>
            <translation>لم تنضم إلى محطة بعد</translation>
        </message>
        <message>
            <source>You need an invitation.</source>
            <translation>تحتاج إلى دعوة.</translation>
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
            <translation>الانضمام إلى محطة أخرى…</translation>
        </message>
        <message>
            <source>Unlock your key</source>
            <translation>فتح مفتاحك</translation>
        </message>
        <message>
            <source>Asking the station…</source>
            <translation>جارٍ سؤال المحطة…</translation>
        </message>
        <message>
            <source>This is what the station said on {when}.</source>
            <translation>هذا ما قالته المحطة في {when}.</translation>
        </message>
        <message>
            <source>This station has no project for you now</source>
            <translation>ليس لدى هذه المحطة مشروع لك الآن</translation>
        </message>
        <message>
            <source>Nothing is known of this station's projects yet</source>
            <translation>لا يُعرف شيء عن مشاريع هذه المحطة بعد</translation>
        </message>
        <message>
            <source>Fetching the exam</source>
            <translation>جارٍ جلب الامتحان</translation>
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
            <translation>هذا السجل لم يعد موجودًا</translation>
        </message>
        <message>
            <source>The station has confirmed with its signature that it holds exactly these bytes.</source>
            <translation>أكدت المحطة بتوقيعها أنها تحتفظ بهذه البايتات بعينها.</translation>
        </message>
        <message>
            <source>Signed and kept on this computer. The station has not confirmed it yet.</source>
            <translation>موقّع ومحفوظ على هذا الحاسوب. لم تؤكده المحطة بعد.</translation>
        </message>
        <message>
            <source>Kept on this computer. It is signed as soon as your key is open.</source>
            <translation>محفوظ على هذا الحاسوب. يُوقَّع متى فُتح مفتاحك.</translation>
        </message>
        <message>
            <source>Details of the record</source>
            <translation>تفاصيل السجل</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>المحطة</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>الاستلام</translation>
        </message>
        <message>
            <source>Number in the log</source>
            <translation>الرقم في السجل العام</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>السجل</translation>
        </message>
        <message>
            <source>Digest that was signed</source>
            <translation>البصمة الموقّعة</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>ا&amp;بحث في:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>ملفات من ال&amp;نوع:</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>حسنًا</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
    </context>
    <context>
        <name>QuestionDialog</name>
        <message>
            <source>Questions</source>
            <translation>الأسئلة</translation>
        </message>
        <message>
            <source>One option a line</source>
            <translation>خيار واحد في كل سطر</translation>
        </message>
        <message>
            <source>Must be answered before submitting</source>
            <translation>تجب الإجابة قبل الإرسال</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>السؤال</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>الخيارات</translation>
        </message>
        <message>
            <source>From</source>
            <translation>من</translation>
        </message>
        <message>
            <source>To</source>
            <translation>إلى</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>مساعدة</translation>
        </message>
        <message>
            <source>New question</source>
            <translation>سؤال جديد</translation>
        </message>
    </context>
    <context>
        <name>QuestionKind</name>
        <message>
            <source>One of several options</source>
            <translation>خيار من عدة خيارات</translation>
        </message>
        <message>
            <source>Any of several options</source>
            <translation>أي عدد من الخيارات</translation>
        </message>
        <message>
            <source>A number</source>
            <translation>عدد</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>نص</translation>
        </message>
        <message>
            <source>Options in order</source>
            <translation>خيارات مرتبة</translation>
        </message>
        <message>
            <source>A scale</source>
            <translation>مقياس</translation>
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
            <translation>{page}، الجديد: {count}</translation>
        </message>
    </context>
    <context>
        <name>RangeField</name>
        <message>
            <source>{name}, from</source>
            <translation>{name}، من</translation>
        </message>
        <message>
            <source>{name}, to</source>
            <translation>{name}، إلى</translation>
        </message>
        <message>
            <source>any</source>
            <translation>أي قيمة</translation>
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
            <translation>لماذا يُرفض عمل {letter}؟</translation>
        </message>
        <message>
            <source>Why is {letter}'s work returned?</source>
            <translation>لماذا يُعاد عمل {letter}؟</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>الأسباب</translation>
        </message>
        <message>
            <source>A comment for the annotator (optional)</source>
            <translation>تعليق للواسم (اختياري)</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>تعليق</translation>
        </message>
        <message>
            <source>The reason is about the marked region.</source>
            <translation>السبب يخص المنطقة المحددة.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
    </context>
    <context>
        <name>RegionDelegate</name>
        <message>
            <source>no label</source>
            <translation>بلا وسم</translation>
        </message>
    </context>
    <context>
        <name>RegionMenu</name>
        <message>
            <source>Label</source>
            <translation>وسم</translation>
        </message>
        <message>
            <source>Remove this point</source>
            <translation>إزالة هذه النقطة</translation>
        </message>
        <message>
            <source>Insert a point here</source>
            <translation>إدراج نقطة هنا</translation>
        </message>
        <message>
            <source>Fill the holes</source>
            <translation>ملء الثقوب</translation>
        </message>
        <message>
            <source>Visible</source>
            <translation>ظاهرة</translation>
        </message>
        <message>
            <source>Hidden by something</source>
            <translation>محجوبة بشيء</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>تركها</translation>
        </message>
        <message>
            <source>Place a keypoint here</source>
            <translation>وضع نقطة مفتاحية هنا</translation>
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
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>لا مناطق</numerusform>
                <numerusform>منطقة واحدة</numerusform>
                <numerusform>منطقتان</numerusform>
                <numerusform>%Ln مناطق</numerusform>
                <numerusform>%Ln منطقة</numerusform>
                <numerusform>%Ln منطقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln selected</source>
            <translation>
                <numerusform>لا شيء محدد</numerusform>
                <numerusform>واحدة محددة</numerusform>
                <numerusform>اثنتان محددتان</numerusform>
                <numerusform>%Ln محددة</numerusform>
                <numerusform>%Ln محددة</numerusform>
                <numerusform>%Ln محددة</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>Report</source>
            <translation>تقرير</translation>
        </message>
        <message>
            <source>What was not kept</source>
            <translation>ما لم يُحتفظ به</translation>
        </message>
    </context>
    <context>
        <name>ReshapeBar</name>
        <message>
            <source>Apply</source>
            <translation>تطبيق</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>{before} → {after} pixels</source>
            <translation>{before} ← {after} بكسل</translation>
        </message>
        <message>
            <source>{before} → {after} points</source>
            <translation>{before} ← {after} نقطة</translation>
        </message>
    </context>
    <context>
        <name>ResultPane</name>
        <message>
            <source>Result</source>
            <translation>النتيجة</translation>
        </message>
        <message>
            <source>Stop editing</source>
            <translation>إيقاف التحرير</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>البدء من</translation>
        </message>
        <message>
            <source>Start the result again from one annotator's work</source>
            <translation>بدء النتيجة مجددًا من عمل أحد الواسمين</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>تحرير</translation>
        </message>
        <message>
            <source>Annotator {letter}'s work</source>
            <translation>عمل الواسم {letter}</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>لا شيء</translation>
        </message>
        <message>
            <source>Draw, move and relabel as usual; Esc ends editing</source>
            <translation>ارسم وحرّك وغيّر الوسوم كالمعتاد؛ Esc ينهي التحرير</translation>
        </message>
        <message>
            <source>A digit takes that annotator's version of the difference; E edits by hand</source>
            <translation>الرقم يأخذ نسخة ذلك الواسم من الفرق؛ E للتحرير يدويًا</translation>
        </message>
        <message>
            <source>More labels</source>
            <translation>وسوم أخرى</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>Only {letters}</source>
            <translation>عند {letters} فقط</translation>
        </message>
        <message>
            <source>Missing in {letters}</source>
            <translation>ناقص عند {letters}</translation>
        </message>
        <message>
            <source>Different extent, {share} % in common</source>
            <translation>امتداد مختلف، المشترك {share} %</translation>
        </message>
        <message>
            <source>Different extent</source>
            <translation>امتداد مختلف</translation>
        </message>
        <message>
            <source>Different text</source>
            <translation>نص مختلف</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>no</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>بلا وسم</translation>
        </message>
        <message>
            <source>at {x}, {y}</source>
            <translation>عند {x}، {y}</translation>
        </message>
        <message>
            <source>row {row}, {column}</source>
            <translation>الصف {row}، {column}</translation>
        </message>
        <message>
            <source>One annotator, nothing to compare with</source>
            <translation>واسم واحد، لا شيء للمقارنة به</translation>
        </message>
        <message>
            <source>Nobody marked anything</source>
            <translation>لم يحدد أحد شيئًا</translation>
        </message>
        <message numerus="yes">
            <source>{same} of %Ln region(s) match</source>
            <translation>
                <numerusform>لا مناطق للمقارنة ({same})</numerusform>
                <numerusform>تتطابق {same} من منطقة واحدة</numerusform>
                <numerusform>تتطابق {same} من منطقتين</numerusform>
                <numerusform>تتطابق {same} من %Ln مناطق</numerusform>
                <numerusform>تتطابق {same} من %Ln منطقة</numerusform>
                <numerusform>تتطابق {same} من %Ln منطقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{same} of %Ln answer(s) agree</source>
            <translation>
                <numerusform>لا إجابات للمقارنة ({same})</numerusform>
                <numerusform>تتوافق {same} من إجابة واحدة</numerusform>
                <numerusform>تتوافق {same} من إجابتين</numerusform>
                <numerusform>تتوافق {same} من %Ln إجابات</numerusform>
                <numerusform>تتوافق {same} من %Ln إجابة</numerusform>
                <numerusform>تتوافق {same} من %Ln إجابة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) from row {row}</source>
            <translation>
                <numerusform>لا صفوف من الصف {row}</numerusform>
                <numerusform>صف واحد: الصف {row}</numerusform>
                <numerusform>صفان بدءًا من الصف {row}</numerusform>
                <numerusform>%Ln صفوف بدءًا من الصف {row}</numerusform>
                <numerusform>%Ln صفًا بدءًا من الصف {row}</numerusform>
                <numerusform>%Ln صف بدءًا من الصف {row}</numerusform>
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
            <translation>لا شيء للمراجعة</translation>
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
            <translation>رُوجع الكل</translation>
        </message>
        <message>
            <source>New work appears here as soon as the station hands it out.</source>
            <translation>يظهر عمل جديد هنا متى وزعته المحطة.</translation>
        </message>
        <message>
            <source>A reviewer compares the work of several people side by side.</source>
            <translation>يقارن المراجع عمل عدة أشخاص جنبًا إلى جنب.</translation>
        </message>
        <message>
            <source>Work is handed out by a station that gives you this role.</source>
            <translation>توزع العمل محطة تمنحك هذا الدور.</translation>
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
            <translation>تعذّر فتح «{name}».</translation>
        </message>
        <message>
            <source>Mark a difference first (Tab).</source>
            <translation>علّم فرقًا أولًا (Tab).</translation>
        </message>
        <message>
            <source>Decided and signed.</source>
            <translation>تقرر ووُقّع.</translation>
        </message>
        <message>
            <source>{chosen} of {total} have a verdict</source>
            <translation>{chosen} من {total} لها حكم</translation>
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
            <translation>عناصر للمراجعة</translation>
        </message>
        <message>
            <source>To do {number}</source>
            <translation>للإنجاز {number}</translation>
        </message>
        <message>
            <source>Decided {number}</source>
            <translation>المقرَّر {number}</translation>
        </message>
    </context>
    <context>
        <name>ReviewState</name>
        <message>
            <source>To review</source>
            <translation>للمراجعة</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>بدأ</translation>
        </message>
        <message>
            <source>Waiting for your key</source>
            <translation>بانتظار مفتاحك</translation>
        </message>
        <message>
            <source>Decided, waiting to be sent</source>
            <translation>تقرر، بانتظار الإرسال</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>تقرر</translation>
        </message>
    </context>
    <context>
        <name>Rewards</name>
        <message>
            <source>Waits for the decision</source>
            <translation>بانتظار القرار</translation>
        </message>
        <message>
            <source>In hold</source>
            <translation>محتجز</translation>
        </message>
        <message>
            <source>Ready to claim</source>
            <translation>جاهز للمطالبة</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>في الطريق</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>مدفوع</translation>
        </message>
        <message>
            <source>Not paid</source>
            <translation>غير مدفوع</translation>
        </message>
        <message>
            <source>Paid by a partner</source>
            <translation>دفعه شريك</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>مقبول</translation>
        </message>
        <message>
            <source>Accepted, because nobody decided in time</source>
            <translation>مقبول لأن أحدًا لم يقرر في المهلة</translation>
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
            <source>Share of a dataset's income, which the station states</source>
            <translation>حصة من دخل مجموعة بيانات تصرّح به المحطة</translation>
        </message>
        <message>
            <source>Not decided yet</source>
            <translation>لم يُقرَّر بعد</translation>
        </message>
        <message>
            <source>sent late: base only</source>
            <translation>أُرسل متأخرًا: الأساس فقط</translation>
        </message>
        <message>
            <source>the place was taken already: base only</source>
            <translation>كان المكان مأخوذًا: الأساس فقط</translation>
        </message>
        <message>
            <source>the difference after an appeal</source>
            <translation>الفارق بعد اعتراض</translation>
        </message>
        <message>
            <source>Checked on this computer</source>
            <translation>تم التحقق على هذا الحاسوب</translation>
        </message>
        <message>
            <source>Asked the station to send it</source>
            <translation>طُلب من المحطة إرسالها</translation>
        </message>
        <message>
            <source>Sent to the chain</source>
            <translation>أُرسلت إلى السلسلة</translation>
        </message>
        <message>
            <source>Written by the chain</source>
            <translation>كتبتها السلسلة</translation>
        </message>
        <message>
            <source>Paid, and confirmed on the chain</source>
            <translation>مدفوع ومؤكد على السلسلة</translation>
        </message>
        <message>
            <source>In hold until {day}</source>
            <translation>محتجز حتى {day}</translation>
        </message>
        <message>
            <source>Signed with your own key</source>
            <translation>موقّع بمفتاحك</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} إلى {high}</translation>
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
            <translation>تظهر هنا متى قررت المحطة بشأن عملك، مع أجرها وسببه.</translation>
        </message>
        <message>
            <source>See the projects</source>
            <translation>رؤية المشاريع</translation>
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
            <translation>عنوان الدفع…</translation>
        </message>
        <message>
            <source>Save statement…</source>
            <translation>حفظ الكشف…</translation>
        </message>
        <message>
            <source>Claim…</source>
            <translation>مطالبة…</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>إظهار</translation>
        </message>
        <message>
            <source>All rewards</source>
            <translation>كل المكافآت</translation>
        </message>
        <message>
            <source>Rewards, line by line</source>
            <translation>المكافآت سطرًا سطرًا</translation>
        </message>
        <message>
            <source>Earnings</source>
            <translation>الأرباح</translation>
        </message>
        <message>
            <source>Earned per day</source>
            <translation>المكسوب يوميًا</translation>
        </message>
        <message>
            <source>Earned per week</source>
            <translation>المكتسب في الأسبوع</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>الرمز</translation>
        </message>
        <message>
            <source>Follow your claim…</source>
            <translation>متابعة مطالبتك…</translation>
        </message>
        <message>
            <source>Nothing is ready to claim yet.</source>
            <translation>لا شيء جاهز للمطالبة بعد.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s)</source>
            <translation>
                <numerusform>لا سطور</numerusform>
                <numerusform>سطر واحد</numerusform>
                <numerusform>سطران</numerusform>
                <numerusform>%Ln سطور</numerusform>
                <numerusform>%Ln سطرًا</numerusform>
                <numerusform>%Ln سطر</numerusform>
            </translation>
        </message>
        <message>
            <source>Table</source>
            <translation>جدول</translation>
        </message>
        <message>
            <source>Signed statement</source>
            <translation>كشف موقّع</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>مستند</translation>
        </message>
        <message>
            <source>Save statement</source>
            <translation>حفظ الكشف</translation>
        </message>
        <message>
            <source>Saving the statement</source>
            <translation>جارٍ حفظ الكشف</translation>
        </message>
        <message>
            <source>Statement saved</source>
            <translation>حُفظ الكشف</translation>
        </message>
    </context>
    <context>
        <name>RowDetail</name>
        <message>
            <source>The current row in full</source>
            <translation>الصف الحالي كاملًا</translation>
        </message>
        <message>
            <source>The current row is shown here in full</source>
            <translation>يُعرض الصف الحالي هنا كاملًا</translation>
        </message>
    </context>
    <context>
        <name>SafetyRows</name>
        <message>
            <source>After 15 minutes, if a passphrase was typed</source>
            <translation>بعد 15 دقيقة إذا كُتبت عبارة مرور</translation>
        </message>
        <message numerus="yes">
            <source>After %Ln minute(s)</source>
            <translation>
                <numerusform>فورًا</numerusform>
                <numerusform>بعد دقيقة</numerusform>
                <numerusform>بعد دقيقتين</numerusform>
                <numerusform>بعد %Ln دقائق</numerusform>
                <numerusform>بعد %Ln دقيقة</numerusform>
                <numerusform>بعد %Ln دقيقة</numerusform>
            </translation>
        </message>
        <message>
            <source>Never</source>
            <translation>أبدًا</translation>
        </message>
        <message>
            <source>Lock by itself</source>
            <translation>القفل التلقائي</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>التشفير</translation>
        </message>
        <message>
            <source>Encrypt…</source>
            <translation>تشفير…</translation>
        </message>
        <message>
            <source>Change passphrase…</source>
            <translation>تغيير عبارة المرور…</translation>
        </message>
        <message>
            <source>Decrypt…</source>
            <translation>فك التشفير…</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>القفل الآن</translation>
        </message>
        <message>
            <source>When nobody touched keyboard or mouse for so long, your key is locked: work goes on and is signed when you are back. An encrypted workspace is closed and asks for its passphrase.</source>
            <translation>إذا لم يلمس أحد لوحة المفاتيح أو الفأرة هذه المدة يُقفل مفتاحك: يستمر العمل ويُوقَّع عند عودتك. أما مساحة العمل المشفّرة فتُغلق وتطلب عبارة مرورها.</translation>
        </message>
        <message>
            <source>No workspace is open.</source>
            <translation>لا مساحة عمل مفتوحة.</translation>
        </message>
        <message>
            <source>This workspace is encrypted.</source>
            <translation>مساحة العمل هذه مشفّرة.</translation>
        </message>
        <message>
            <source>This workspace is not encrypted: whoever can read its folder can read everything in it.</source>
            <translation>مساحة العمل هذه غير مشفّرة: كل من يستطيع قراءة مجلدها يقرأ كل ما فيها.</translation>
        </message>
    </context>
    <context>
        <name>SaveControl</name>
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
    </context>
    <context>
        <name>SearchBar</name>
        <message>
            <source>Find in this text</source>
            <translation>بحث في هذا النص</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>التطابق السابق</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>التطابق التالي</translation>
        </message>
        <message>
            <source>Close the search</source>
            <translation>إغلاق البحث</translation>
        </message>
        <message>
            <source>{n} of {total}</source>
            <translation>{n} من {total}</translation>
        </message>
        <message>
            <source>no match</source>
            <translation>لا تطابق</translation>
        </message>
    </context>
    <context>
        <name>SettingForm</name>
        <message>
            <source>As the file says</source>
            <translation>كما يقول الملف</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>لا شيء</translation>
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
            <translation>لا مساحة عمل مفتوحة.</translation>
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
            <source>Images</source>
            <translation>الصور</translation>
        </message>
        <message>
            <source>{count} megapixels</source>
            <translation>{count} ميغابكسل</translation>
        </message>
        <message>
            <source>Largest image</source>
            <translation>أكبر صورة</translation>
        </message>
        <message>
            <source>Throw away prepared images</source>
            <translation>التخلص من الصور المحضّرة</translation>
        </message>
        <message>
            <source>Full detail</source>
            <translation>كامل التفاصيل</translation>
        </message>
        <message>
            <source>Large images are prepared once so that they move smoothly. That takes up to {size} GB in the workspace, and is made again when it is needed.</source>
            <translation>تُحضَّر الصور الكبيرة مرة لتتحرك بسلاسة. يشغل ذلك حتى {size} غيغابايت في مساحة العمل، ويُعاد إنشاؤه عند الحاجة.</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>البيانات</translation>
        </message>
        <message>
            <source>Folder of this workspace</source>
            <translation>مجلد مساحة العمل هذه</translation>
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
            <source>Prepared images were thrown away.</source>
            <translation>تم التخلص من الصور المحضّرة.</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>جارٍ النسخ الاحتياطي</translation>
        </message>
        <message>
            <source>Backup made</source>
            <translation>أُنشئت نسخة احتياطية</translation>
        </message>
        <message>
            <source>Shared computer</source>
            <translation>حاسوب مشترك</translation>
        </message>
        <message numerus="yes">
            <source>%Ln second(s)</source>
            <translation>
                <numerusform>بلا ثوانٍ</numerusform>
                <numerusform>ثانية واحدة</numerusform>
                <numerusform>ثانيتان</numerusform>
                <numerusform>%Ln ثوانٍ</numerusform>
                <numerusform>%Ln ثانية</numerusform>
                <numerusform>%Ln ثانية</numerusform>
            </translation>
        </message>
        <message>
            <source>Longest time for one file</source>
            <translation>أطول مدة لملف واحد</translation>
        </message>
        <message>
            <source>What is larger or takes longer is refused: a small file can be made to unfold into one that fills the disk, or to keep a computer busy. Raise this for files that you trust.</source>
            <translation>يُرفض ما هو أكبر أو يستغرق وقتًا أطول: فقد يُصنع ملف صغير ليتمدد إلى ملف يملأ القرص أو ليُشغل الحاسوب. ارفع الحد للملفات التي تثق بها.</translation>
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
            <translation>بحث بالإجراء أو المفتاح</translation>
        </message>
        <message>
            <source>Search shortcuts</source>
            <translation>بحث في الاختصارات</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>القالب</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>الإجراء</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>القائمة</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>المفتاح</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>الاختصارات</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>مفتاح جديد</translation>
        </message>
        <message>
            <source>Back to the preset</source>
            <translation>العودة إلى القالب</translation>
        </message>
        <message>
            <source>Key of the chosen action:</source>
            <translation>مفتاح الإجراء المختار:</translation>
        </message>
        <message>
            <source>choosing a label</source>
            <translation>اختيار وسم</translation>
        </message>
        <message>
            <source>{key} is taken by “{action}”. Nothing was changed.</source>
            <translation>{key} مأخوذ لـ«{action}». لم يتغير شيء.</translation>
        </message>
    </context>
    <context>
        <name>ShownPassphrase</name>
        <message>
            <source>Passphrase</source>
            <translation>عبارة المرور</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>نُسخت</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Answers</source>
            <translation>الإجابات</translation>
        </message>
        <message>
            <source>Guideline</source>
            <translation>الإرشادات</translation>
        </message>
        <message>
            <source>Accept all that agree</source>
            <translation>قبول كل المتوافق</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>قرار</translation>
        </message>
        <message>
            <source>Only one person worked on this item. Press E to correct it, Enter to accept it.</source>
            <translation>عمل شخص واحد فقط على هذا العنصر. اضغط E لتصحيحه، وEnter لقبوله.</translation>
        </message>
        <message>
            <source>Everybody agrees. Ctrl+Shift+Enter accepts all of it at once.</source>
            <translation>الجميع متفقون. Ctrl+Shift+Enter يقبل كل شيء دفعة واحدة.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln difference(s)</source>
            <translation>
                <numerusform>لا فروق</numerusform>
                <numerusform>فرق واحد</numerusform>
                <numerusform>فرقان</numerusform>
                <numerusform>%Ln فروق</numerusform>
                <numerusform>%Ln فرقًا</numerusform>
                <numerusform>%Ln فرق</numerusform>
            </translation>
        </message>
        <message>
            <source>Difference {number} of {total}</source>
            <translation>الفرق {number} من {total}</translation>
        </message>
    </context>
    <context>
        <name>SortMenu</name>
        <message>
            <source>Sort items</source>
            <translation>فرز العناصر</translation>
        </message>
        <message>
            <source>Largest, newest or last first</source>
            <translation>الأكبر أو الأحدث أو الأخير أولًا</translation>
        </message>
    </context>
    <context>
        <name>SourceOpener</name>
        <message>
            <source>Open folder</source>
            <translation>فتح مجلد</translation>
        </message>
        <message>
            <source>Images, texts and tables</source>
            <translation>صور ونصوص وجداول</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>فتح ملف</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>جداول</translation>
        </message>
        <message>
            <source>Open table as texts</source>
            <translation>فتح جدول كنصوص</translation>
        </message>
        <message>
            <source>Name of the column that holds the texts:</source>
            <translation>اسم العمود الذي يحوي النصوص:</translation>
        </message>
        <message>
            <source>“{name}” is not there.</source>
            <translation>«{name}» غير موجود.</translation>
        </message>
        <message>
            <source>It may have been moved or renamed.</source>
            <translation>ربما نُقل أو أُعيدت تسميته.</translation>
        </message>
        <message>
            <source>Opening {name}</source>
            <translation>جارٍ فتح {name}</translation>
        </message>
    </context>
    <context>
        <name>SpanMenu</name>
        <message>
            <source>Copy the text</source>
            <translation>نسخ النص</translation>
        </message>
    </context>
    <context>
        <name>StateDialog</name>
        <message numerus="yes">
            <source>%Ln batch(es) are with people now; their work is still taken and paid.</source>
            <translation>
                <numerusform>لا دفعات لدى أحد الآن.</numerusform>
                <numerusform>دفعة واحدة لدى الناس الآن؛ ما زال عملها يُقبل ويُدفع أجره.</numerusform>
                <numerusform>دفعتان لدى الناس الآن؛ ما زال عملهما يُقبل ويُدفع أجره.</numerusform>
                <numerusform>%Ln دفعات لدى الناس الآن؛ ما زال عملها يُقبل ويُدفع أجره.</numerusform>
                <numerusform>%Ln دفعة لدى الناس الآن؛ ما زال عملها يُقبل ويُدفع أجره.</numerusform>
                <numerusform>%Ln دفعة لدى الناس الآن؛ ما زال عملها يُقبل ويُدفع أجره.</numerusform>
            </translation>
        </message>
        <message>
            <source>Pause “{title}”?</source>
            <translation>إيقاف «{title}» مؤقتًا؟</translation>
        </message>
        <message>
            <source>Nobody gets new work from it until you let it go on.</source>
            <translation>لن يحصل أحد على عمل جديد منه حتى تتركه يستمر.</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>إيقاف مؤقت</translation>
        </message>
        <message>
            <source>Let “{title}” go on?</source>
            <translation>متابعة «{title}»؟</translation>
        </message>
        <message>
            <source>People get work from it again.</source>
            <translation>يحصل الناس على عمل منه مجددًا.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>Close “{title}”?</source>
            <translation>إغلاق «{title}»؟</translation>
        </message>
        <message>
            <source>Nobody gets work from it any more. This cannot be taken back; a new project can be made.</source>
            <translation>لن يحصل أحد على عمل منه بعد الآن. لا يمكن التراجع عن هذا؛ يمكن إنشاء مشروع جديد.</translation>
        </message>
        <message>
            <source>Close the project</source>
            <translation>إغلاق المشروع</translation>
        </message>
        <message>
            <source>Telling the station…</source>
            <translation>جارٍ إبلاغ المحطة…</translation>
        </message>
    </context>
    <context>
        <name>StationPanel</name>
        <message>
            <source>Invite people…</source>
            <translation>دعوة أشخاص…</translation>
        </message>
        <message>
            <source>Distribute now…</source>
            <translation>التوزيع الآن…</translation>
        </message>
        <message>
            <source>Export everything…</source>
            <translation>تصدير كل شيء…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>الدور</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>منذ</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>المشاريع</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>People</source>
            <translation>الأشخاص</translation>
        </message>
        <message>
            <source>Submissions</source>
            <translation>الإرسالات</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>المدفوعات</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>المطالبات</translation>
        </message>
        <message>
            <source>{n} paid, {m} on their way</source>
            <translation>المدفوع {n}، وفي الطريق {m}</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>لا شيء بعد</translation>
        </message>
        <message>
            <source>Background work</source>
            <translation>العمل في الخلفية</translation>
        </message>
        <message>
            <source>Signed log</source>
            <translation>السجل الموقّع</translation>
        </message>
        <message>
            <source>{n} entries</source>
            <translation>المدخلات: {n}</translation>
        </message>
        <message>
            <source>Root of the log</source>
            <translation>جذر السجل</translation>
        </message>
        <message>
            <source>This station came back from a backup on {when}. People may still send again what it has forgotten, so nothing is paid for a week unless you confirm it.</source>
            <translation>عادت هذه المحطة من نسخة احتياطية في {when}. قد يعيد الناس إرسال ما نسيته، لذا لا يُدفع شيء لمدة أسبوع ما لم تؤكد ذلك.</translation>
        </message>
        <message>
            <source>(no name)</source>
            <translation>(بلا اسم)</translation>
        </message>
    </context>
    <context>
        <name>Statistics</name>
        <message>
            <source>Labels</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>regions</source>
            <translation>المناطق</translation>
        </message>
        <message>
            <source>States</source>
            <translation>الحالات</translation>
        </message>
        <message>
            <source>items</source>
            <translation>العناصر</translation>
        </message>
        <message>
            <source>Regions on an item</source>
            <translation>المناطق في العنصر</translation>
        </message>
        <message>
            <source>Sizes of regions</source>
            <translation>أحجام المناطق</translation>
        </message>
        <message>
            <source>regions; side in pixels of a square as large as the box around</source>
            <translation>المناطق؛ ضلع مربع بمساحة المستطيل المحيط، بالبكسل</translation>
        </message>
        <message>
            <source>Shapes of regions</source>
            <translation>أشكال المناطق</translation>
        </message>
        <message>
            <source>regions; width by height of the box around</source>
            <translation>المناطق؛ عرض المستطيل المحيط على ارتفاعه</translation>
        </message>
        <message>
            <source>Time on an item</source>
            <translation>الوقت لكل عنصر</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>التقدم</translation>
        </message>
        <message>
            <source>items finished on each day</source>
            <translation>العناصر المُنجزة كل يوم</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>الإجابات</translation>
        </message>
    </context>
    <context>
        <name>StatisticsPage</name>
        <message>
            <source>Statistics</source>
            <translation>الإحصاءات</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>المشروع</translation>
        </message>
        <message>
            <source>Export as CSV…</source>
            <translation>تصدير كـ CSV…</translation>
        </message>
        <message>
            <source>Nothing to count yet</source>
            <translation>لا شيء للعدّ بعد</translation>
        </message>
        <message>
            <source>Open a folder and label something; what you did shows up here.</source>
            <translation>افتح مجلدًا وضع وسومًا؛ يظهر هنا ما أنجزته.</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>فتح مجلد…</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>جارٍ العدّ…</translation>
        </message>
        <message>
            <source>Counting labels</source>
            <translation>جارٍ عدّ الوسوم</translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s)</source>
            <translation>
                <numerusform>لا عناصر</numerusform>
                <numerusform>عنصر واحد</numerusform>
                <numerusform>عنصران</numerusform>
                <numerusform>%Ln عناصر</numerusform>
                <numerusform>%Ln عنصرًا</numerusform>
                <numerusform>%Ln عنصر</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} finished</source>
            <translation>المُنجز: {count}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>لا مناطق</numerusform>
                <numerusform>منطقة واحدة</numerusform>
                <numerusform>منطقتان</numerusform>
                <numerusform>%Ln مناطق</numerusform>
                <numerusform>%Ln منطقة</numerusform>
                <numerusform>%Ln منطقة</numerusform>
            </translation>
        </message>
        <message>
            <source>{time} of work</source>
            <translation>{time} من العمل</translation>
        </message>
        <message>
            <source>Export statistics</source>
            <translation>تصدير الإحصاءات</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>جداول</translation>
        </message>
        <message>
            <source>Statistics written to “{name}”.</source>
            <translation>كُتبت الإحصاءات في «{name}».</translation>
        </message>
    </context>
    <context>
        <name>SubjectPane</name>
        <message>
            <source>Work of annotator {letter}</source>
            <translation>عمل الواسم {letter}</translation>
        </message>
        <message>
            <source>Annotator {letter}</source>
            <translation>الواسم {letter}</translation>
        </message>
        <message>
            <source>{verdict} the work of {letter}</source>
            <translation>{verdict} عمل {letter}</translation>
        </message>
        <message>
            <source>{verdict}, signed</source>
            <translation>{verdict}، موقّع</translation>
        </message>
    </context>
    <context>
        <name>SuggestionControl</name>
        <message numerus="yes">
            <source>%Ln suggestion(s) accepted</source>
            <translation>
                <numerusform>لم يُقبل أي اقتراح</numerusform>
                <numerusform>قُبل اقتراح واحد</numerusform>
                <numerusform>قُبل اقتراحان</numerusform>
                <numerusform>قُبلت %Ln اقتراحات</numerusform>
                <numerusform>قُبل %Ln اقتراحًا</numerusform>
                <numerusform>قُبل %Ln اقتراح</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln suggestion(s) refused</source>
            <translation>
                <numerusform>لم يُرفض أي اقتراح</numerusform>
                <numerusform>رُفض اقتراح واحد</numerusform>
                <numerusform>رُفض اقتراحان</numerusform>
                <numerusform>رُفضت %Ln اقتراحات</numerusform>
                <numerusform>رُفض %Ln اقتراحًا</numerusform>
                <numerusform>رُفض %Ln اقتراح</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no suggestion to decide about.</source>
            <translation>لا يوجد اقتراح للبتّ فيه.</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>الاقتراحات</translation>
        </message>
        <message>
            <source>One at a time: {keys}</source>
            <translation>واحدًا تلو الآخر: {keys}</translation>
        </message>
    </context>
    <context>
        <name>SuggestionPanel</name>
        <message>
            <source>Suggestions</source>
            <translation>الاقتراحات</translation>
        </message>
        <message>
            <source>No suggestions</source>
            <translation>لا اقتراحات</translation>
        </message>
        <message>
            <source>Show suggestions</source>
            <translation>إظهار الاقتراحات</translation>
        </message>
        <message>
            <source>Label of the suggestions</source>
            <translation>وسم الاقتراحات</translation>
        </message>
        <message>
            <source>Least confidence</source>
            <translation>أدنى ثقة</translation>
        </message>
        <message>
            <source>Suggestions of a station or a file wait here until you accept or refuse them.</source>
            <translation>اقتراحات محطة أو ملف تنتظر هنا حتى تقبلها أو ترفضها.</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>الثقة</translation>
        </message>
        <message>
            <source>All labels</source>
            <translation>كل الوسوم</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>بلا وسم</translation>
        </message>
        <message numerus="yes">
            <source>%Ln suggestion(s)</source>
            <translation>
                <numerusform>لا اقتراحات</numerusform>
                <numerusform>اقتراح واحد</numerusform>
                <numerusform>اقتراحان</numerusform>
                <numerusform>%Ln اقتراحات</numerusform>
                <numerusform>%Ln اقتراحًا</numerusform>
                <numerusform>%Ln اقتراح</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {total} suggestions</source>
            <translation>{shown} من {total} اقتراح</translation>
        </message>
        <message>
            <source>any</source>
            <translation>أي قيمة</translation>
        </message>
        <message>
            <source>Accept all {count}</source>
            <translation>قبول الكل {count}</translation>
        </message>
        <message>
            <source>Refuse all {count}</source>
            <translation>رفض الكل {count}</translation>
        </message>
        <message>
            <source>Accept {count}</source>
            <translation>قبول {count}</translation>
        </message>
        <message>
            <source>Refuse {count}</source>
            <translation>رفض {count}</translation>
        </message>
    </context>
    <context>
        <name>SyncFollower</name>
        <message>
            <source>This connection seems to be metered</source>
            <translation>يبدو أن هذا الاتصال محدود</translation>
        </message>
        <message>
            <source>Your answers still go, they are small. Files wait.</source>
            <translation>تُرسَل إجاباتك رغم ذلك فهي صغيرة. أما الملفات فتنتظر.</translation>
        </message>
        <message>
            <source>Fetch them now</source>
            <translation>اجلبها الآن</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>متوقف مؤقتًا</translation>
        </message>
        <message>
            <source>Offline: {what}</source>
            <translation>دون اتصال: {what}</translation>
        </message>
        <message>
            <source>Blocked: {what}</source>
            <translation>محجوب: {what}</translation>
        </message>
        <message>
            <source>Metered connection: {size} wait</source>
            <translation>اتصال محدود: ينتظر {size}</translation>
        </message>
        <message>
            <source>Sending {done} of {total}</source>
            <translation>جارٍ إرسال {done} من {total}</translation>
        </message>
        <message>
            <source>Fetching {done} of {total}</source>
            <translation>جارٍ جلب {done} من {total}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln need(s) your attention</source>
            <translation>
                <numerusform>لا شيء يحتاج إلى انتباهك</numerusform>
                <numerusform>واحد يحتاج إلى انتباهك</numerusform>
                <numerusform>اثنان يحتاجان إلى انتباهك</numerusform>
                <numerusform>%Ln تحتاج إلى انتباهك</numerusform>
                <numerusform>%Ln تحتاج إلى انتباهك</numerusform>
                <numerusform>%Ln تحتاج إلى انتباهك</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln waiting</source>
            <translation>
                <numerusform>لا شيء ينتظر</numerusform>
                <numerusform>واحد ينتظر</numerusform>
                <numerusform>اثنان ينتظران</numerusform>
                <numerusform>%Ln تنتظر</numerusform>
                <numerusform>%Ln ينتظر</numerusform>
                <numerusform>%Ln ينتظر</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything delivered</source>
            <translation>سُلّم كل شيء</translation>
        </message>
        <message>
            <source>Fetching your work</source>
            <translation>جارٍ جلب عملك</translation>
        </message>
        <message>
            <source>Syncing is paused</source>
            <translation>المزامنة متوقفة مؤقتًا</translation>
        </message>
        <message>
            <source>What has arrived is kept.</source>
            <translation>ما وصل محفوظ.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>Your work counts all the same. Setting the clock right avoids confusion.</source>
            <translation>عملك محسوب على أي حال. ضبط الساعة يجنّب الالتباس.</translation>
        </message>
    </context>
    <context>
        <name>TableView</name>
        <message>
            <source>Take “{label}” off ({n})</source>
            <translation>إزالة «{label}» ({n})</translation>
        </message>
        <message>
            <source>Pick rows, then press a label's key; Delete takes labels off</source>
            <translation>حدد صفوفًا ثم اضغط مفتاح وسم؛ Delete يزيل الوسوم</translation>
        </message>
        <message>
            <source>Pick cells, then press a label's key; Delete takes labels off</source>
            <translation>حدد خلايا ثم اضغط مفتاح وسم؛ Delete يزيل الوسوم</translation>
        </message>
        <message>
            <source>A suggestion: accept or refuse it. To give it another label is to accept it</source>
            <translation>اقتراح: اقبله أو ارفضه. إعطاؤه وسمًا آخر قبولٌ له</translation>
        </message>
        <message>
            <source>This view cannot be changed</source>
            <translation>لا يمكن تغيير هذا العرض</translation>
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
            <translation>جدول للوسم</translation>
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
            <translation>الصفوف المحددة: {n}</translation>
        </message>
        <message>
            <source>row {n}</source>
            <translation>الصف {n}</translation>
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message>
            <source>Select text, then press a label's key; click a span to change it</source>
            <translation>حدد نصًا ثم اضغط مفتاح وسم؛ انقر مقطعًا لتغييره</translation>
        </message>
        <message>
            <source>Each stretch you select gets the current label</source>
            <translation>كل مقطع تحدده يأخذ الوسم الحالي</translation>
        </message>
        <message>
            <source>Press a label's key, or Enter for the current label</source>
            <translation>اضغط مفتاح وسم، أو Enter للوسم الحالي</translation>
        </message>
        <message>
            <source>Drag an end; Shift+arrows move the end, Alt+Shift+arrows the start</source>
            <translation>اسحب طرفًا؛ Shift+الأسهم تحرك النهاية، وAlt+Shift+الأسهم البداية</translation>
        </message>
        <message>
            <source>A suggestion: accept or refuse it. To move an end or give it another label is to accept it</source>
            <translation>اقتراح: اقبله أو ارفضه. تحريك طرفه أو إعطاؤه وسمًا آخر قبولٌ له</translation>
        </message>
        <message>
            <source>Release to set the end here, Esc to cancel</source>
            <translation>أفلت لوضع الطرف هنا، وEsc للإلغاء</translation>
        </message>
        <message>
            <source>Click a span to see it; this view cannot be changed</source>
            <translation>انقر مقطعًا لرؤيته؛ لا يمكن تغيير هذا العرض</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>تحديد</translation>
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
            <translation>نص للوسم</translation>
        </message>
        <message>
            <source>This file does not say how its letters are written down; {encoding} was assumed.</source>
            <translation>لا يذكر هذا الملف ترميز حروفه؛ افتُرض {encoding}.</translation>
        </message>
        <message>
            <source>{n} characters from {start}</source>
            <translation>الأحرف: {n} بدءًا من {start}</translation>
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
            <translation>جاهز للمطالبة</translation>
        </message>
        <message>
            <source>Stopped for now</source>
            <translation>موقوف حاليًا</translation>
        </message>
        <message>
            <source>In hold</source>
            <translation>محتجز</translation>
        </message>
        <message>
            <source>In hold, the first until {day}</source>
            <translation>محتجز، أوله حتى {day}</translation>
        </message>
        <message>
            <source>Waits for the decision, estimated</source>
            <translation>بانتظار القرار، تقدير</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>في الطريق</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>مدفوع</translation>
        </message>
        <message>
            <source>Paid by partners</source>
            <translation>دفعه شركاء</translation>
        </message>
        <message>
            <source>{amount} ready to claim</source>
            <translation>{amount} جاهزة للمطالبة</translation>
        </message>
        <message>
            <source>{amount} stopped for now</source>
            <translation>{amount} موقوفة حاليًا</translation>
        </message>
        <message>
            <source>Nothing of yours was decided yet, so it is anything from nothing to all of it.</source>
            <translation>لم يُقرَّر شيء من عملك بعد، فقد يكون أي شيء من لا شيء إلى الكل.</translation>
        </message>
        <message>
            <source>From your own work: {full} of {decided} decided items were paid in full (95 % interval). Not promised.</source>
            <translation>من عملك أنت: دُفع {full} من {decided} من العناصر المقرَّرة كاملًا (مجال 95 %). وليس وعدًا.</translation>
        </message>
    </context>
    <context>
        <name>TourDesk</name>
        <message>
            <source>The demo is starting …</source>
            <translation>العرض يبدأ …</translation>
        </message>
    </context>
    <context>
        <name>UnlockDialog</name>
        <message>
            <source>Unlock your key</source>
            <translation>فتح مفتاحك</translation>
        </message>
        <message>
            <source>Your work is saved. With the key open it is signed and sent by itself.</source>
            <translation>عملك محفوظ. متى فُتح المفتاح يُوقَّع ويُرسل تلقائيًا.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Passphrase of your key</source>
            <translation>عبارة مرور مفتاحك</translation>
        </message>
        <message>
            <source>Opening your key…</source>
            <translation>جارٍ فتح مفتاحك…</translation>
        </message>
    </context>
    <context>
        <name>VaultDesk</name>
        <message>
            <source>This workspace is encrypted now</source>
            <translation>أصبحت مساحة العمل هذه مشفّرة</translation>
        </message>
        <message>
            <source>This workspace is not encrypted any more</source>
            <translation>لم تعد مساحة العمل هذه مشفّرة</translation>
        </message>
        <message>
            <source>The passphrase was changed</source>
            <translation>تم تغيير عبارة المرور</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>هذا الحاسوب</translation>
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
            <translation>مصحح</translation>
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
            <translation>مُعاد</translation>
        </message>
    </context>
    <context>
        <name>VerdictControl</name>
        <message>
            <source>Choose a verdict first: Enter accepts, S fixes, X rejects, R returns.</source>
            <translation>اختر حكمًا أولًا: Enter يقبل، وS يصحح، وX يرفض، وR يعيد.</translation>
        </message>
        <message>
            <source>Without one, work cannot be rejected or returned.</source>
            <translation>من دونها لا يمكن رفض العمل أو إعادته.</translation>
        </message>
        <message>
            <source>This project names no reasons.</source>
            <translation>لا يحدد هذا المشروع أي أسباب.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln verdict(s) signed on “{name}”.</source>
            <translation>
                <numerusform>لم يُوقَّع أي حكم على «{name}».</numerusform>
                <numerusform>وُقّع حكم واحد على «{name}».</numerusform>
                <numerusform>وُقّع حكمان على «{name}».</numerusform>
                <numerusform>وُقّعت %Ln أحكام على «{name}».</numerusform>
                <numerusform>وُقّع %Ln حكمًا على «{name}».</numerusform>
                <numerusform>وُقّع %Ln حكم على «{name}».</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WithdrawDialog</name>
        <message>
            <source>Why is its known answer wrong?</source>
            <translation>لماذا إجابته المعروفة خاطئة؟</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Nobody is judged by it any more. Reviewers look at the work it refused, and the people it concerns read the reason. This cannot be taken back.</source>
            <translation>لن يُحكَم على أحد به بعد الآن. ينظر المراجعون في العمل الذي رفضه، ويقرأ المعنيون السبب. لا يمكن التراجع عن ذلك.</translation>
        </message>
        <message>
            <source>Withdraw the control item “{title}”?</source>
            <translation>سحب عنصر الضبط «{title}»؟</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>Telling the station…</source>
            <translation>جارٍ إبلاغ المحطة…</translation>
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
</TS>
