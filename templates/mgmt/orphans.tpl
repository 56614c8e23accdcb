{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Orphaned recurring payments</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Orphaned recurring payments</h1>
  <p>PayPal subscriptions that are tied to no customer. What they pay is held until one is linked, and booked to the account then.</p>
</div></div>
<div class="row mb5">
  <div class="seg" role="group" aria-label="State">{{#SHOW_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/SHOW_LINK}}</div>
  <span class="small">{{TOTAL}}</span>
  <div class="acts"><a href="{{CSV}}">CSV</a></div>
</div>
{{#NONE}}<div class="empty"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><h2>Every subscription has its customer</h2><p>One that PayPal reports and that fits no order and no customer shows here.</p></div>{{/NONE}}
{{#SOME}}<div class="table-wrap table-sticky">
  <table class="table table-cards">
    <thead><tr><th scope="col">PayPal subscription</th><th scope="col">State</th><th scope="col">Payer</th><th scope="col">Terms</th><th scope="col" class="num">Held</th><th scope="col">Whose it may be</th><th scope="col">Link to</th></tr></thead>
    <tbody>{{#ROW}}
      <tr>
        <th scope="row"><span class="copy mono">{{PROFILE}}</span><span class="sub">since <time datetime="{{SINCE}}">{{SINCE}}</time>{{#ORDERED}}, order {{ORDER}}{{/ORDERED}}</span></th>
        <td data-label="State"><span class="badge" data-tone="{{TONE}}">{{STATE}}</span></td>
        <td data-label="Payer">{{PAYER}}{{#MAILED}}<span class="sub"><span class="copy">{{EMAIL}}</span></span>{{/MAILED}}</td>
        <td data-label="Terms">{{TERMS}}</td>
        <td data-label="Held" class="num">{{#HELD}}{{AMOUNT}}<span class="sub"><a href="/mgmt/ipn_list.html?named={{PROFILE}}">{{COUNT}}</a></span>{{/HELD}}</td>
        <td data-label="Whose it may be">{{#LIKE}}<div><a href="{{PATH}}">{{NAME}}</a> <span class="sub">{{CID}}, {{#SAME_EMAIL}}same email address{{/SAME_EMAIL}}{{#SAME_NAME}}same name{{/SAME_NAME}}</span></div>{{/LIKE}}</td>
        <td data-label="Link to"><form class="row" method="get" action="/mgmt/paypal_link.html" autocomplete="off"><input type="hidden" name="profile" value="{{PROFILE}}"><label class="vh" for="cid-{{PROFILE}}">Customer id for {{PROFILE}}</label><input id="cid-{{PROFILE}}" name="cid" type="text" class="w-s" maxlength="12" placeholder="col00042" required> <button class="btn btn-sm">Link<span class="vh"> {{PROFILE}}</span></button></form></td>
      </tr>{{/ROW}}
    </tbody>
    <tfoot><tr><th scope="row" colspan="4">Held in all</th><td class="num" data-label="Held in all">{{HELD_TOTAL}}</td><td colspan="2"></td></tr></tfoot>
  </table>
</div>{{/SOME}}
