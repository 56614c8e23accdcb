{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Payment notices</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Payment notices</h1>
  <p>Invoices that are not settled. Past its due date, sending one again is a reminder. Times are UTC.</p>
</div>{{#FILE}}<a class="btn" href="{{CSV}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#save"/></svg>Download CSV</a>{{/FILE}}<a class="btn" href="/mgmt/request_payment.html">Request a payment</a></div>
{{>SAID}}
<div class="row mb5">
  <div class="seg" role="group" aria-label="Which invoices">{{#SHOW_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/SHOW_LINK}}</div>
  <span class="small">{{COUNT}}, to pay: <b class="num">{{TOTAL}}</b></span>
</div>
{{#NONE}}<div class="empty"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><h2>No invoice is outstanding here</h2><p>Invoices that wait for a payment show here.</p></div>{{/NONE}}
{{#SOME}}<div class="table-wrap table-sticky">
  <table class="table table-cards">
    <thead><tr>{{>HEAD}}</tr></thead>
    <tbody>{{#ROW}}
      <tr>
        <th scope="row"><a class="mono" href="/mgmt/invoice.html?ref={{REF}}">{{NUMBER}}</a></th>
        <td data-label="Customer"><a href="/mgmt/customer.html?cid={{CID}}">{{CUSTOMER}}</a><span class="sub">{{CID}}{{#NO_EMAIL}}, no email address{{/NO_EMAIL}}</span></td>
        <td class="nw" data-label="Due"><time datetime="{{DUE}}">{{DUE}}</time>{{#LATE}} <span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Late</span>{{/LATE}}</td>
        <td class="num" data-label="To pay">{{OPEN}}{{#PARTLY}}<span class="sub">of {{AMOUNT}}</span>{{/PARTLY}}</td>
        <td data-label="Sent">{{#SENT}}<time datetime="{{SENT_ISO}}Z">{{SENT_AT}}</time>{{/SENT}}{{#NOT_SENT}}not sent yet{{/NOT_SENT}}{{#REMINDED}}<span class="sub">reminder {{STEP}}: <time datetime="{{REMINDED_ISO}}Z">{{REMINDED_AT}}</time></span>{{/REMINDED}}</td>
        <td data-label="Actions"><form class="row" method="post" action="/mgmt/payment_notices.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="ref" value="{{REF}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="show" value="{{FILTER}}"><button class="btn btn-sm" data-busy="Sending">{{#LATE}}Remind{{/LATE}}{{#COMES}}Send{{/COMES}}<span class="vh"> of invoice {{NUMBER}}</span></button> <a href="/mgmt/invoice.html?ref={{REF}}#void">Void<span class="vh"> invoice {{NUMBER}}</span></a></form></td>
      </tr>{{/ROW}}
    </tbody>
  </table>
</div>{{/SOME}}
