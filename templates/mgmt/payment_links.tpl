{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Payment links</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Payment links</h1>
  <p>Each mail and each PDF of an invoice carries a link of its own, with which it is paid without a login. Times are UTC.</p>
</div><a class="btn" href="/mgmt/request_payment.html">Request a payment</a></div>
{{>SAID}}
<div class="row mb5">
  <div class="seg" role="group" aria-label="Which links">{{#SHOW_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/SHOW_LINK}}</div>
  <span class="small">{{COUNT}}</span>
</div>
{{#NONE}}<div class="empty"><h2>No link is in this state</h2><p>The link of an invoice that is sent, printed or shown appears here.</p></div>{{/NONE}}
{{#SOME}}<div class="table-wrap table-sticky">
  <table class="table table-cards">
    <thead><tr><th scope="col">Invoice</th><th scope="col">Customer</th><th scope="col">State</th><th scope="col">Made</th><th scope="col">Due</th><th scope="col" class="num">To pay</th><th scope="col">Actions</th></tr></thead>
    <tbody>{{#ROW}}
      <tr>
        <th scope="row"><a class="mono" href="/mgmt/invoice.html?ref={{REF}}">{{NUMBER}}</a></th>
        <td data-label="Customer"><a href="/mgmt/customer.html?cid={{CID}}">{{CUSTOMER}}</a><span class="sub">{{CID}}</span></td>
        <td data-label="State"><span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="{{ICON}}"/></svg>{{STATE}}</span>{{#OPENED}}<span class="sub"><time datetime="{{OPENED_ISO}}Z">{{OPENED_AT}}</time></span>{{/OPENED}}</td>
        <td data-label="Made">{{WHERE}}<span class="sub">{{#MADE}}<time datetime="{{MADE_ISO}}Z">{{MADE_AT}}</time>{{/MADE}}{{#MADE_BY}} by {{WHO}}{{/MADE_BY}}</span></td>
        <td class="nw" data-label="Due"><time datetime="{{DUE}}">{{DUE}}</time></td>
        <td class="num" data-label="To pay">{{OPEN}}</td>
        <td data-label="Actions">{{#MAY_WITHDRAW}}<form method="post" action="/mgmt/payment_links.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{ID}}"><input type="hidden" name="show" value="{{SHOWN}}"><button class="btn btn-sm">Withdraw<span class="vh"> this link of invoice {{NUMBER}}</span></button></form>{{/MAY_WITHDRAW}}</td>
      </tr>{{/ROW}}
    </tbody>
  </table>
</div>{{/SOME}}
